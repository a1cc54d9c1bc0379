import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import type { Search } from '../model.ts';
import { filterWords } from '../query/filter-words.ts';
import { useNaming } from '../query/use-naming.ts';
import { NameField } from './name-field.tsx';
import { nameProblemOf } from './name-problem.ts';
import { useSavedChanges, useSavedQueries } from './use-saved.ts';

const texts = {
  title: words('保存查询', 'Save the query'),
  save: words('保存', 'Save'),
  replace: words('覆盖同名查询', 'Replace the one of this name'),
  saved: words(
    '已保存为“{name}”，可在“已保存的查询”中运行。',
    'Saved as “{name}”: run it under “Saved queries”.',
  ),
  relative: words(
    '“{period}”会按运行当天重新计算。',
    '“{period}” is reckoned anew from the day on which it is run.',
  ),
  person: words(
    '身份证号条件不会保存：查过谁，哪里都不留存。',
    'The condition on a person is not saved: whom somebody looked for is kept nowhere.',
  ),
} as const;

interface SaveDialogProps {
  readonly search: Search;
  readonly onClose: () => void;
}

/** Saves the conditions under a name, without the person. */
export const SaveDialog = ({ search, onClose }: SaveDialogProps) => {
  const t = useSay();
  const naming = useNaming();
  const [name, setName] = useState('');
  const { data: others = [] } = useSavedQueries();
  const { save } = useSavedChanges();
  const wanted = name.trim();
  const isFit = wanted !== '' && nameProblemOf(wanted) === undefined;
  const isTaken = others.some((other) => other.name === wanted);
  const go = (): void => {
    if (isFit && !save.isPending) save.mutate({ name: wanted, filter: search.filter });
  };
  const { period } = search.filter;
  return (
    <Modal
      open
      title={t(texts.title)}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t(save.isSuccess ? common.close : common.cancel)}
        </Button>,
        !save.isSuccess && (
          <Button key="save" type="primary" disabled={!isFit} loading={save.isPending} onClick={go}>
            {t(isTaken ? texts.replace : texts.save)}
          </Button>
        ),
      ]}
    >
      <div aria-live="polite">
        {save.isSuccess && <Alert type="success" showIcon title={t(texts.saved, { name: wanted })} />}
      </div>
      {!save.isSuccess && (
        <>
          <ul className="audit-asked">
            {filterWords({ filter: search.filter }, naming).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {period !== undefined && (
            <p>{t(texts.relative, { period: naming.periodTitle(period)[naming.language] })}</p>
          )}
          {search.person !== undefined && <p>{t(texts.person)}</p>}
          <NameField value={name} onChange={setName} onEnter={go} />
          {save.error && <ProblemNote error={save.error} onRetry={go} />}
        </>
      )}
    </Modal>
  );
};
