import { Input } from 'antd';
import { useId } from 'react';
import type { Payer } from '../../../../../../shared/bank/index.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';

const texts = {
  group: words('付款单位', 'Who pays'),
  name: words('付款单位名称', 'Paying agency'),
  accountNumber: words('付款账号', 'Its account number'),
  bankName: words('开户行', 'Its bank'),
  executionDate: words('要求付款日期（年-月-日）', 'Pay on (year-month-day)'),
  messageId: words('报文编号（重新发送时须更换）', 'Message id (another one when sent anew)'),
} as const;

const fields = ['name', 'accountNumber', 'bankName', 'executionDate', 'messageId'] as const;

interface PayerFormProps {
  readonly payer: Payer;
  readonly onChange: (payer: Payer) => void;
}

/** The account of the agency stands in no store: it is typed for each file. */
export const PayerForm = ({ payer, onChange }: PayerFormProps) => {
  const t = useSay();
  const id = useId();
  return (
    <fieldset className="run-form" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ marginBottom: 8 }}>{t(texts.group)}</legend>
      {fields.map((field) => (
        <label key={field} htmlFor={`${id}${field}`} className="run-field">
          {t(texts[field])}
          <Input
            id={`${id}${field}`}
            autoComplete="off"
            value={payer[field] ?? ''}
            onChange={({ target }) => onChange({ ...payer, [field]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
};
