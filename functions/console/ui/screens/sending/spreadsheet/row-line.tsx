import { Button, Checkbox, Tag } from 'antd';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { FieldFor } from '../parts/field-for.tsx';
import { categoryWords } from '../parts/use-given.ts';
import type { Given } from '../record/check-draft.ts';
import { hasDoubt } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';
import { RowRecord } from './row-record.tsx';
import type { CheckedRow } from './rows.ts';

const texts = {
  confirm: words('已对照材料核对', 'Compared with the papers'),
  leave: words('不发送', 'Leave out'),
  edit: words('修改', 'Edit'),
  editRow: words('修改第{line}行', 'Edit line {line}'),
  joined: words('已加入在办案件', 'joined the open case'),
  refused: words('未受理：', 'Refused: '),
} as const;

const standings: Readonly<Record<CheckedRow['standing'], { readonly text: Words; readonly colour: string }>> =
  {
    sent: { text: words('已推送', 'Pushed'), colour: 'green' },
    left: { text: words('不发送', 'Left out'), colour: 'default' },
    problem: { text: words('须改正', 'To put right'), colour: 'red' },
    doubt: { text: words('请核对', 'To check'), colour: 'gold' },
    ready: { text: words('可发送', 'Ready'), colour: 'blue' },
  };
const sending = words('正在发送…', 'Sending…');

const Outcome = ({ row }: { readonly row: CheckedRow }) => {
  const t = useSay();
  const { outcome, standing } = row;
  if (outcome.kind === 'sending') return <Tag>{t(sending)}</Tag>;
  const { text, colour } = standings[standing];
  return (
    <>
      <Tag color={colour}>{t(text)}</Tag>
      {outcome.kind === 'sent' && (
        <div>
          <Link href={`/cases/${outcome.id}`} className="numbers">
            {outcome.caseNumber}
          </Link>
          {outcome.joined && <div className="sending-hint">{t(texts.joined)}</div>}
        </div>
      )}
      {(outcome.kind === 'refused' || outcome.kind === 'unanswered') && (
        <div className="sending-problem">
          {outcome.kind === 'refused' && t(texts.refused)}
          {t(outcome.sentence)}
        </div>
      )}
    </>
  );
};

interface RowLineProps {
  readonly row: CheckedRow;
  readonly given: Given;
  readonly busy: boolean;
  readonly onChange: (field: FieldName, text: string) => void;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly onLeave: (left: boolean) => void;
  readonly onEdit: () => void;
}

/** What is to be looked at of a row, to be put right where it stands. */
const Flagged = ({
  row,
  given,
  onChange,
  onConfirm,
}: Pick<RowLineProps, 'row' | 'given' | 'onChange' | 'onConfirm'>) => {
  const t = useSay();
  return (
    <RowRecord row={row} given={given} onChange={onChange}>
      {(fields) => (
        <div className="sheet-flagged">
          {fields.map((field) => (
            <FieldFor key={field} field={field} />
          ))}
          {hasDoubt(row.findings) && (
            <Checkbox checked={row.confirmed} onChange={(event) => onConfirm(event.target.checked)}>
              {t(texts.confirm)}
            </Checkbox>
          )}
        </div>
      )}
    </RowRecord>
  );
};

export const RowLine = ({ row, given, busy, onChange, onConfirm, onLeave, onEdit }: RowLineProps) => {
  const t = useSay();
  const { draft, standing, line } = row;
  const category = categoryWords()[draft.category];
  // What is being sent is not changed any more: the answer would stand beside another record.
  const open = standing !== 'sent' && standing !== 'left' && !(busy && standing === 'ready');
  return (
    <tr className={`sheet-row sheet-${standing}`}>
      <th scope="row" className="numbers">
        {line}
      </th>
      <td>
        {draft.name} <div className="numbers">{draft.citizenId}</div>
      </td>
      <td>
        {/^\d{6}$/u.test(draft.hukouLocality) ? <Place code={draft.hukouLocality} /> : draft.hukouLocality}
        <div className="sending-hint">{category ? t(category) : draft.category}</div>
      </td>
      <td className="sheet-standing">
        <Outcome row={row} />
      </td>
      <td className="sheet-work">
        {open && <Flagged row={row} given={given} onChange={onChange} onConfirm={onConfirm} />}
      </td>
      <td>
        {standing !== 'sent' && (
          <span className="sheet-acts">
            <Button size="small" disabled={busy} aria-label={t(texts.editRow, { line })} onClick={onEdit}>
              {t(texts.edit)}
            </Button>
            <Checkbox checked={row.left} disabled={busy} onChange={(event) => onLeave(event.target.checked)}>
              {t(texts.leave)}
            </Checkbox>
          </span>
        )}
      </td>
    </tr>
  );
};
