import { Button, Modal } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { CertificationFields, PushedFields } from '../parts/push-fields.tsx';
import { MoreFields } from '../parts/person-sections.tsx';
import type { Given } from '../record/check-draft.ts';
import type { FieldName } from '../record/fields.ts';
import { RowRecord } from './row-record.tsx';
import type { CheckedRow } from './rows.ts';

const texts = {
  title: words('修改第{line}行', 'Line {line}'),
  done: words('完成', 'Done'),
} as const;

interface RowEditorProps {
  readonly row: CheckedRow;
  readonly given: Given;
  readonly onChange: (field: FieldName, text: string) => void;
  readonly onClose: () => void;
}

/** Everything of one row, as the form for one person shows it. */
export const RowEditor = ({ row, given, onChange, onClose }: RowEditorProps) => {
  const t = useSay();
  return (
    <Modal
      open
      width={900}
      title={t(texts.title, { line: row.line })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t(texts.done)}
        </Button>
      }
    >
      <RowRecord row={row} given={given} onChange={onChange}>
        {() => (
          <>
            <PushedFields />
            <CertificationFields />
            <MoreFields />
          </>
        )}
      </RowRecord>
    </Modal>
  );
};
