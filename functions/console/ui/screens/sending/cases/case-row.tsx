import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useId } from 'react';
import { Link } from 'wouter';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Due } from '../../../parts/due.tsx';
import { PhaseTag } from '../../../parts/phase-tag.tsx';
import { Place } from '../../../parts/place.tsx';
import { When } from '../../../parts/when.tsx';
import { useOfficer } from '../../../session/session.tsx';
import { AnswerLine } from './answer-line.tsx';
import { CaseDetails } from './case-details.tsx';
import type { SentCase } from './filters.ts';

export const columnTitles = {
  caseNumber: words('案件编号', 'Case'),
  person: words('人员', 'Person'),
  place: words('户籍地', 'Hukou county'),
  standing: words('状态与答复', 'State and answer'),
  due: words('期限', 'Due'),
  pension: words('养老待遇', 'Pension'),
  opened: words('移出时间', 'Sent'),
  more: words('详情', 'Details'),
} as const;

const texts = {
  ours: words('待我方', 'ours to do'),
  theirs: words('待对方', 'theirs to do'),
  show: words('详情：{number}的待遇、答复、催办', 'Details of {number}: pension, answers, reminder'),
} as const;

const openPhases: ReadonlySet<string> = new Set([
  'inquiring',
  'located',
  'registering-at-origin',
  'pushed',
  'delivered',
  'claimed',
  'returned',
  'taking-over',
]);

interface RowProps {
  readonly item: SentCase;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export const CaseRow = ({ item, open, onToggle }: RowProps) => {
  const t = useSay();
  const { today } = useOfficer();
  const details = useId();
  const waits = item.nextToAct === 'origin' ? texts.ours : texts.theirs;
  const answered = item.phase === 'returned' || item.nextToAct === 'origin';
  return (
    <>
      <tr className={open ? 'sent-open' : undefined}>
        <td data-title={t(columnTitles.caseNumber)}>
          <Link href={`/cases/${item.id}`} className="numbers">
            {item.caseNumber}
          </Link>
        </td>
        <td data-title={t(columnTitles.person)}>
          {item.masked.name} <span className="numbers secondary">{item.masked.citizenId}</span>
        </td>
        <td data-title={t(columnTitles.place)}>
          <Place code={item.destination} />
        </td>
        <td data-title={t(columnTitles.standing)}>
          <PhaseTag phase={item.phase} />
          {item.nextToAct && (
            <Tag color={item.nextToAct === 'origin' ? 'volcano' : 'default'}>{t(waits)}</Tag>
          )}
          {answered && <AnswerLine item={item} />}
        </td>
        <td data-title={t(columnTitles.due)}>
          {openPhases.has(item.phase) && <Due on={item.dueOn} today={today} />}
        </td>
        <td data-title={t(columnTitles.pension)}>
          {item.enrolment === undefined && item.pension === 'not-due'
            ? '—'
            : t(wordsOfCode('pension', item.pension))}
        </td>
        <td data-title={t(columnTitles.opened)}>
          <When at={item.openedAt} />
        </td>
        <td>
          <Button
            size="small"
            type="text"
            icon={open ? <DownOutlined /> : <RightOutlined />}
            aria-expanded={open}
            aria-controls={details}
            aria-label={t(texts.show, { number: item.caseNumber })}
            onClick={onToggle}
          >
            {t(columnTitles.more)}
          </Button>
        </td>
      </tr>
      {open && (
        <tr id={details} className="sent-details-row">
          <td colSpan={8}>
            <CaseDetails item={item} />
          </td>
        </tr>
      )}
    </>
  );
};
