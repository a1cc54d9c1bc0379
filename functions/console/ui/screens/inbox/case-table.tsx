import { Checkbox, Tag } from 'antd';
import { memo } from 'react';
import { Link } from 'wouter';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Due } from '../../parts/due.tsx';
import { PhaseTag } from '../../parts/phase-tag.tsx';
import { Place } from '../../parts/place.tsx';
import type { CaseLine } from './views.ts';

const texts = {
  caption: words('案件列表', 'Cases'),
  select: words('选择', 'Select'),
  selectAll: words('选择本页全部', 'Select all that are shown'),
  selectOne: words('选择 {number}', 'Select {number}'),
  number: words('案件编号', 'Case number'),
  person: words('人员', 'Person'),
  from: words('认定地', 'Certified in'),
  category: words('类别', 'Category'),
  phase: words('状态', 'State'),
  due: words('期限', 'Due'),
  desk: words('经办人', 'On the desk of'),
  marks: words('提示', 'Notes'),
  ask: words('需核实', 'To be checked'),
  second: words('待复核', 'Second officer'),
  held: words('已暂缓', 'On hold'),
} as const;

const Marks = ({ line }: { readonly line: CaseLine }) => {
  const t = useSay();
  return (
    <>
      {line.worstFinding === 'ask' && <Tag color="orange">{t(texts.ask)}</Tag>}
      {line.proposals && <Tag color="purple">{t(texts.second)}</Tag>}
      {line.onHold && <Tag>{t(texts.held)}</Tag>}
      {line.escalatedTo && <Tag color="red">{t(wordsOfCode('escalatedTo', line.escalatedTo))}</Tag>}
    </>
  );
};

interface RowProps {
  readonly line: CaseLine;
  readonly today: string;
  readonly selected: boolean;
  readonly current: boolean;
  readonly onSelect: (id: string, on: boolean) => void;
  readonly onOpen: (id: string) => void;
}

const Row = memo(({ line, today, selected, current, onSelect, onOpen }: RowProps) => {
  const t = useSay();
  return (
    <tr
      data-case={line.id}
      className={current ? 'inbox-current' : undefined}
      aria-current={current ? 'true' : undefined}
    >
      <td className="inbox-select">
        <Checkbox
          checked={selected}
          onChange={(event) => onSelect(line.id, event.target.checked)}
          aria-label={t(texts.selectOne, { number: line.caseNumber })}
        />
      </td>
      <td className="numbers" data-label={t(texts.number)}>
        <Link href={`/cases/${line.id}`} onClick={() => onOpen(line.id)}>
          {line.caseNumber}
        </Link>
      </td>
      <td data-label={t(texts.person)}>
        <span className="inbox-name">{line.masked.name}</span>{' '}
        <span className="numbers secondary">{line.masked.citizenId}</span>
      </td>
      <td data-label={t(texts.from)}>
        <Place code={line.origin} short />
      </td>
      <td data-label={t(texts.category)}>{line.category && t(wordsOfCode('category', line.category))}</td>
      <td data-label={t(texts.phase)}>
        <PhaseTag phase={line.phase} />
      </td>
      <td data-label={t(texts.due)}>
        <Due on={line.dueOn} today={today} />
      </td>
      <td data-label={t(texts.desk)} className="numbers">
        {line.claimedBy}
      </td>
      <td data-label={t(texts.marks)}>
        <Marks line={line} />
      </td>
    </tr>
  );
});

interface CaseTableProps {
  readonly cases: readonly CaseLine[];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  /** The row the keyboard stands on. */
  readonly current: string | undefined;
  readonly onSelect: (id: string, on: boolean) => void;
  readonly onSelectAll: (on: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** The rows of a list; on a phone every row is a card with the same labels. */
export const CaseTable = (props: CaseTableProps) => {
  const { cases, today, selected, current, onSelect, onSelectAll, onOpen } = props;
  const t = useSay();
  const all = cases.length > 0 && cases.every(({ id }) => selected.has(id));
  const columns = [
    texts.number,
    texts.person,
    texts.from,
    texts.category,
    texts.phase,
    texts.due,
    texts.desk,
    texts.marks,
  ];
  return (
    <table className="inbox-table">
      <caption className="visually-hidden">{t(texts.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              checked={all}
              indeterminate={!all && cases.some(({ id }) => selected.has(id))}
              onChange={(event) => onSelectAll(event.target.checked)}
              aria-label={t(texts.selectAll)}
            />
          </th>
          {columns.map((column) => (
            <th key={column.en} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <Row
            key={line.id}
            line={line}
            today={today}
            selected={selected.has(line.id)}
            current={line.id === current}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
};
