import { Button, Tag } from 'antd';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { daysBetween } from '../../../parts/due.tsx';
import { PhaseTag } from '../../../parts/phase-tag.tsx';
import { Place } from '../../../parts/place.tsx';
import type { CaseLine } from '../model.ts';
import { CaseSteps } from './case-steps.tsx';

const texts = {
  caption: words('逾期督办案件', 'Overdue cases on the ladder'),
  number: words('案件编号', 'Case number'),
  person: words('人员', 'Person'),
  way: words('认定地 → 户籍地', 'Certified in → hukou'),
  level: words('督办层级', 'Rung'),
  phase: words('状态', 'State'),
  since: words('逾期自', 'Overdue since'),
  days: words('已{n}天', '{n} days'),
  next: words('待办方', 'Acts next'),
  desk: words('经办人 {officer}', 'desk of {officer}'),
  nobody: words('无期限运行', 'no clock runs'),
  steps: words('措施', 'What can be done'),
  stepsOf: words('措施：{number}', 'What can be done: {number}'),
} as const;

const NextToAct = ({ line }: { readonly line: CaseLine }) => {
  const t = useSay();
  const { nextToAct: side, claimedBy } = line;
  if (!side) return <span className="secondary">{t(texts.nobody)}</span>;
  return (
    <span>
      {t(wordsOfCode('side', side))} <Place code={line[side]} short />
      {side === 'destination' && claimedBy !== undefined && (
        <span className="secondary"> {t(texts.desk, { officer: claimedBy })}</span>
      )}
    </span>
  );
};

interface RowProps {
  readonly line: CaseLine;
  readonly today: string;
  readonly onSaid: (said: string) => void;
}

const Row = memo(({ line, today, onSaid }: RowProps) => {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { id, caseNumber, masked, origin, destination, escalatedTo, dueOn } = line;
  return (
    <tr>
      <th scope="row" className="numbers">
        <Link href={`/cases/${id}`}>{caseNumber}</Link>
      </th>
      <td data-label={t(texts.level)}>
        {escalatedTo && <Tag color="red">{t(wordsOfCode('escalatedTo', escalatedTo))}</Tag>}
      </td>
      <td data-label={t(texts.person)}>
        <span>
          {masked.name} <span className="numbers secondary">{masked.citizenId}</span>
        </span>
      </td>
      <td data-label={t(texts.way)}>
        <span>
          <Place code={origin} short /> → <Place code={destination} short />
        </span>
      </td>
      <td data-label={t(texts.phase)}>
        <PhaseTag phase={line.phase} />
      </td>
      <td data-label={t(texts.since)} className="numbers">
        {dueOn !== undefined && (
          <span>
            {dueOn}{' '}
            <span className="secondary">{t(texts.days, { n: Math.max(0, daysBetween(dueOn, today)) })}</span>
          </span>
        )}
      </td>
      <td data-label={t(texts.next)}>
        <NextToAct line={line} />
      </td>
      <td className="ladder-act">
        {open ? (
          <CaseSteps line={line} onSaid={onSaid} />
        ) : (
          <Button
            size="small"
            aria-label={t(texts.stepsOf, { number: caseNumber })}
            onClick={() => setOpen(true)}
          >
            {t(texts.steps)}
          </Button>
        )}
      </td>
    </tr>
  );
});

interface LadderTableProps {
  readonly cases: readonly CaseLine[];
  readonly today: string;
  readonly onSaid: (said: string) => void;
}

export const LadderTable = ({ cases, today, onSaid }: LadderTableProps) => {
  const t = useSay();
  const columns = [
    texts.number,
    texts.level,
    texts.person,
    texts.way,
    texts.phase,
    texts.since,
    texts.next,
    texts.steps,
  ];
  return (
    <section className="supervision-scroll" tabIndex={0} aria-label={t(texts.caption)}>
      <table className="supervision-table supervision-cards">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((line) => (
            <Row key={line.id} line={line} today={today} onSaid={onSaid} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
