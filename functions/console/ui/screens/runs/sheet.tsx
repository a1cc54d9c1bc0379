import type { ReactNode } from 'react';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import './sheet.css';

export interface Column<T> {
  readonly key: string;
  readonly title: Words;
  readonly cell: (row: T) => ReactNode;
  /** Right-aligned, digits below digits. */
  readonly isNumber?: boolean;
  /** Names the row for those who hear the table. */
  readonly isHead?: boolean;
}

interface SheetProps<T> {
  readonly caption: Words;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Instead of rows when there are none. */
  readonly empty?: ReactNode;
}

const texts = { table: words('{caption}（表格）', '{caption} (table)') } as const;

/** Whoever has no mouse scrolls the box with the arrow keys. */
const reachable = { tabIndex: 0 } as const;

const classOf = (isNumber: boolean | undefined): string | undefined =>
  isNumber === true ? 'amount' : undefined;

/** A table that scrolls inside its own box. */
export const Sheet = <T,>({ caption, columns, rows, rowKey, empty }: SheetProps<T>) => {
  const t = useSay();
  if (rows.length === 0 && empty !== undefined) return <p className="secondary">{empty}</p>;
  return (
    <section className="sheet" aria-label={t(texts.table, { caption: t(caption) })} {...reachable}>
      <table>
        <caption className="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" className={classOf(isNumber)}>
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isNumber, isHead }) =>
                isHead === true ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={classOf(isNumber)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
