import { words, type Words } from '../../../language/words.ts';
import type { Column } from './order.ts';

export const columnWords: Readonly<Record<Column, Words>> = {
  pushed: words('推送', 'Pushed'),
  accepted: words('接收', 'Accepted'),
  returns: words('退回', 'Returned'),
  open: words('在办', 'Open'),
  overdue: words('逾期', 'Overdue'),
  decision: words('决定中位（天）', 'Median days to decision'),
  discharge: words('办结中位（天）', 'Median days to discharge'),
};
