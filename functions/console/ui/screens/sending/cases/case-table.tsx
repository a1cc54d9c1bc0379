import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { CaseRow, columnTitles } from './case-row.tsx';
import type { SentCase } from './filters.ts';

const caption = words('已移出案件，按移出时间排列', 'Cases sent, by the time they were sent');

/** A line for each case; on a narrow screen a card for each. */
export const CaseTable = ({ items }: { readonly items: readonly SentCase[] }) => {
  const t = useSay();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <div className="sent-scroll">
      <table className="sent-table">
        <caption className="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {Object.entries(columnTitles).map(([name, title]) => (
              <th key={name} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <CaseRow key={item.id} item={item} open={open.has(item.id)} onToggle={() => toggle(item.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
