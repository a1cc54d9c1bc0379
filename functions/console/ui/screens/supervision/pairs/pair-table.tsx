import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { ClearanceRow } from '../model.ts';
import { columnWords } from './column-words.ts';
import { columns, type Column, type Order } from './order.ts';
import { PairRow } from './pair-row.tsx';

const texts = {
  caption: words('县对办理情况', 'Pairs of counties'),
  pair: words('认定地 → 户籍地', 'Certified in → hukou'),
  more: words('明细', 'Details'),
} as const;

interface PairTableProps {
  readonly rows: readonly ClearanceRow[];
  readonly order: Order;
  readonly onOrder: (column: Column) => void;
  readonly fullName: (code: string) => string;
}

const sortOf = (order: Order, column: Column) => {
  if (order.column !== column) return undefined;
  return order.descending ? 'descending' : 'ascending';
};

export const PairTable = ({ rows, order, onOrder, fullName }: PairTableProps) => {
  const t = useSay();
  return (
    <section className="supervision-scroll" tabIndex={0} aria-label={t(texts.caption)}>
      <table className="supervision-table supervision-cards">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.pair)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="supervision-number" aria-sort={sortOf(order, column)}>
                <button type="button" className="supervision-sort" onClick={() => onOrder(column)}>
                  {t(columnWords[column])}{' '}
                  {order.column === column &&
                    (order.descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t(texts.more)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PairRow key={`${row.origin} ${row.destination} ${row.side}`} row={row} fullName={fullName} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
