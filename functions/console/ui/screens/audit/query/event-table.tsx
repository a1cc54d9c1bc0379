import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { keyOf, type AuditItem } from '../model.ts';
import type { DetailNames } from './details.ts';
import { columnTexts, EventRow } from './event-row.tsx';

const texts = { caption: words('查到的事件', 'Events that were found') } as const;

interface EventTableProps {
  readonly items: readonly AuditItem[];
  readonly names: DetailNames;
}

/** On a phone every row is a card with the same labels. */
export const EventTable = ({ items, names }: EventTableProps) => {
  const t = useSay();
  return (
    <table className="audit-table">
      <caption className="visually-hidden">{t(texts.caption)}</caption>
      <thead>
        <tr>
          {Object.values(columnTexts).map((column) => (
            <th key={column.en} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <EventRow key={keyOf(item, index)} item={item} names={names} />
        ))}
      </tbody>
    </table>
  );
};
