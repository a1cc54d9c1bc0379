import { Select } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { columnWords } from './column-words.ts';
import { columns, type Column, type Order } from './order.ts';

const label = words('排序', 'Order by');

interface SortSelectProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** The order where the heads of the columns are not shown: on a phone. */
export const SortSelect = ({ order, onOrder }: SortSelectProps) => {
  const t = useSay();
  return (
    <Select<Column>
      className="pairs-sort"
      value={order.column}
      aria-label={t(label)}
      options={columns.map((column) => ({ value: column, label: t(columnWords[column]) }))}
      onChange={(column) => onOrder({ column, descending: true })}
    />
  );
};
