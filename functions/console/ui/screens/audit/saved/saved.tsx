import { Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { When } from '../../../parts/when.tsx';
import type { Filter, SavedQuery } from '../model.ts';
import { filterWords } from '../query/filter-words.ts';
import { useNaming } from '../query/use-naming.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { useSavedChanges, useSavedQueries } from './use-saved.ts';

const texts = {
  title: words('已保存的查询', 'Saved queries'),
  name: words('名称', 'Name'),
  conditions: words('条件', 'Conditions'),
  saved: words('保存时间', 'Saved'),
  act: words('操作', 'What to do'),
  run: words('运行', 'Run'),
  runOne: words('运行“{name}”', 'Run “{name}”'),
  rename: words('重命名', 'Rename'),
  renameOne: words('重命名“{name}”', 'Rename “{name}”'),
  remove: words('删除', 'Delete'),
  removeOne: words('删除“{name}”', 'Delete “{name}”'),
  removed: words('已删除“{name}”', '“{name}” is deleted'),
  sure: words('删除“{name}”？', 'Delete “{name}”?'),
  none: words(
    '还没有保存的查询。在“查询”中查得结果后，点击“保存查询”。',
    'Nothing is saved yet: search under “Search”, then choose “Save the query”.',
  ),
  yours: words(
    '只有您能看到，最多50个。相对期间（如“上月”）按运行当天计算；身份证号从不保存。',
    'Seen by you only, at most 50. A period such as “last month” is reckoned from the day on which it is run; a citizen ID is never saved.',
  ),
} as const;

interface RowProps {
  readonly query: SavedQuery;
  readonly onRun: (filter: Filter) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

const Row = ({ query: { name, query, savedAt }, onRun, onRename, onRemove }: RowProps) => {
  const t = useSay();
  const naming = useNaming();
  return (
    <tr>
      <th scope="row" data-label={t(texts.name)} className="audit-break">
        {name}
      </th>
      <td data-label={t(texts.conditions)}>
        <ul className="audit-asked">
          {filterWords({ filter: query }, naming).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </td>
      <td data-label={t(texts.saved)}>
        <When at={savedAt} />
      </td>
      <td data-label={t(texts.act)}>
        <span className="audit-side">
          <Button
            size="small"
            type="primary"
            aria-label={t(texts.runOne, { name })}
            onClick={() => onRun(query)}
          >
            {t(texts.run)}
          </Button>
          <Button size="small" aria-label={t(texts.renameOne, { name })} onClick={onRename}>
            {t(texts.rename)}
          </Button>
          <Popconfirm
            title={t(texts.sure, { name })}
            okText={t(texts.remove)}
            cancelText={t(common.cancel)}
            onConfirm={onRemove}
          >
            <Button size="small" aria-label={t(texts.removeOne, { name })}>
              {t(texts.remove)}
            </Button>
          </Popconfirm>
        </span>
      </td>
    </tr>
  );
};

interface SavedProps {
  readonly onRun: (filter: Filter) => void;
}

/** The officer's own queries: to run, to rename, to delete. */
export const Saved = ({ onRun }: SavedProps) => {
  const t = useSay();
  const { data: queries, error, refetch } = useSavedQueries();
  const { remove } = useSavedChanges();
  const [renaming, setRenaming] = useState<SavedQuery>();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its row: the keyboard goes on from the heading.
  const onRemove = (name: string): void => remove.mutate(name, { onSuccess: () => heading.current?.focus() });
  return (
    <section className="card" aria-labelledby="audit-saved">
      <h2 id="audit-saved" ref={heading} tabIndex={-1}>
        {t(texts.title)}
      </h2>
      <p className="secondary">{t(texts.yours)}</p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {remove.error && <ProblemNote error={remove.error} />}
      <output className="visually-hidden">
        {remove.isSuccess && t(texts.removed, { name: remove.variables })}
      </output>
      {!queries && !error && <Loading />}
      {queries?.length === 0 && <p className="audit-empty">{t(texts.none)}</p>}
      {queries && queries.length > 0 && (
        <table className="audit-table">
          <caption className="visually-hidden">{t(texts.title)}</caption>
          <thead>
            <tr>
              {[texts.name, texts.conditions, texts.saved, texts.act].map((column) => (
                <th key={column.en} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queries.map((query) => (
              <Row
                key={query.name}
                query={query}
                onRun={onRun}
                onRename={() => setRenaming(query)}
                onRemove={() => onRemove(query.name)}
              />
            ))}
          </tbody>
        </table>
      )}
      {renaming && queries && (
        <RenameDialog query={renaming} others={queries} onClose={() => setRenaming(undefined)} />
      )}
    </section>
  );
};
