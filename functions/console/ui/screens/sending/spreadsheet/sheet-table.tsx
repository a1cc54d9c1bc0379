import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { Given } from '../record/check-draft.ts';
import { RowEditor } from './row-editor.tsx';
import { RowLine } from './row-line.tsx';
import type { useRows } from './use-rows.ts';

const columnTitles = [
  words('行', 'Line'),
  words('人员', 'Person'),
  words('户籍地 / 类别', 'Hukou county / category'),
  words('状态', 'State'),
  words('改正与核对', 'To put right and to check'),
  words('操作', 'Actions'),
];
const caption = words('文件中的人员', 'People in the file');

interface SheetTableProps {
  readonly sheet: ReturnType<typeof useRows>;
  readonly given: Given;
}

export const SheetTable = ({ sheet, given }: SheetTableProps) => {
  const t = useSay();
  const [editing, setEditing] = useState<number>();
  const edited = sheet.rows.find(({ line }) => line === editing);
  return (
    <div className="sent-scroll">
      <table className="sent-table sheet-table">
        <caption className="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {columnTitles.map((title) => (
              <th key={title.en} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <RowLine
              key={row.line}
              row={row}
              given={given}
              busy={sheet.progress !== undefined}
              onChange={(field, text) => sheet.change(row.line, field, text)}
              onConfirm={(confirmed) => sheet.confirm(row.line, confirmed)}
              onLeave={(left) => sheet.leaveOut(row.line, left)}
              onEdit={() => setEditing(row.line)}
            />
          ))}
        </tbody>
      </table>
      {edited && (
        <RowEditor
          row={edited}
          given={given}
          onChange={(field, text) => sheet.change(edited.line, field, text)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
};
