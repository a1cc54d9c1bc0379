import { Button } from 'antd';
import { memo, useState, type ReactNode } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay, type Say } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { DaysCell } from '../figures.tsx';
import { levels, type ClearanceRow } from '../model.ts';
import { columnWords } from './column-words.ts';
import { returnCodesIn } from './file.ts';
import { columns, valueOf } from './order.ts';

const texts = {
  more: words('明细', 'Details'),
  moreOf: words('明细：{from} → {to}', 'Details: {from} → {to}'),
  returned: words('退回原因', 'Return reasons'),
  escalated: words('督办（到达各级的件次）', 'Escalations, by the level reached'),
  nothing: words('无', 'None'),
  times: words('{n}次', '{n}'),
  decision: words('决定', 'Decision'),
  discharge: words('办结', 'Discharge'),
  ninety: words('九成以内（天）', 'Nine in ten within (days)'),
} as const;

interface ListProps {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}

const List = ({ title, items }: ListProps) => {
  const t = useSay();
  return (
    <div>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className="secondary">{t(texts.nothing)}</p>
      ) : (
        <dl>
          {items.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="numbers">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

const ninetyOf = (t: Say, { p90Days: { decision, discharge } }: ClearanceRow) => [
  ...(decision === undefined
    ? []
    : [{ name: t(texts.decision), value: <DaysCell key="decision" days={decision} /> }]),
  ...(discharge === undefined
    ? []
    : [{ name: t(texts.discharge), value: <DaysCell key="discharge" days={discharge} /> }]),
];

const Details = ({ row }: { readonly row: ClearanceRow }) => {
  const t = useSay();
  return (
    <div className="pairs-details">
      <List
        title={t(texts.returned)}
        items={returnCodesIn([row]).map((code) => ({
          name: t(wordsOfCode('code', code)),
          value: t(texts.times, { n: row.returned[code] ?? 0 }),
        }))}
      />
      <List
        title={t(texts.escalated)}
        items={levels.flatMap((level) => {
          const count = row.escalated[level] ?? 0;
          return count === 0
            ? []
            : [{ name: t(wordsOfCode('escalatedTo', level)), value: t(texts.times, { n: count }) }];
        })}
      />
      <List title={t(texts.ninety)} items={ninetyOf(t, row)} />
    </div>
  );
};

interface PairRowProps {
  readonly row: ClearanceRow;
  readonly fullName: (code: string) => string;
}

/** A pair in words with its figures; what it was sent back for and how far it climbed when it is opened. */
export const PairRow = memo(({ row, fullName }: PairRowProps) => {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { origin = '', destination = '' } = row;
  return (
    <>
      <tr>
        <th scope="row">
          <Place code={origin} /> → <Place code={destination} />
        </th>
        {columns.map((column) => {
          const value = valueOf(row, column);
          const isDays = column === 'decision' || column === 'discharge';
          return (
            <td key={column} className="supervision-number numbers" data-label={t(columnWords[column])}>
              {isDays ? <DaysCell days={value} /> : value}
            </td>
          );
        })}
        <td>
          <Button
            size="small"
            aria-expanded={open}
            aria-label={t(texts.moreOf, { from: fullName(origin), to: fullName(destination) })}
            onClick={() => setOpen(!open)}
          >
            {t(texts.more)}
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="pairs-open">
          <td colSpan={columns.length + 2}>
            <Details row={row} />
          </td>
        </tr>
      )}
    </>
  );
});
