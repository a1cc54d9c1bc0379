import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { Payer } from '../../../../../../shared/bank/index.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Money } from '../../../parts/money.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useOfficer } from '../../../session/session.tsx';
import { download } from '../../../platform/download.ts';
import { isOut, type Run, totalOf } from '../model.ts';
import type { FileFormat } from './make-file.ts';
import { Made, useMaking } from './made.tsx';
import { PayerForm } from './payer-form.tsx';
import { type Gathered, type Gathering, useInstructions } from './read-instructions.ts';
import { Withheld } from './withheld.tsx';

const texts = {
  title: words('付款文件', 'Payment file'),
  list: words('财政名单', 'List for finance'),
  early: words(
    '批次下达后才能取付款文件。请先完成初审、复核和下达。',
    'The file can be written once the run is issued: review, approval and issue come first.',
  ),
  role: words(
    '付款文件含户名和账号，仅本县经办和复核人员可以读取。',
    'The file has names and account numbers: only clerks and approvers of the county read it.',
  ),
  personal: words(
    '读取后本页内存中有户名、账号和金额，离开本页即消失。每次读取都记入批次轨迹。',
    'Names, account numbers and amounts are then in the memory of this page, and gone when you leave it. Each reading is an event of the run.',
  ),
  read: words('读取支付指令', 'Read the instructions'),
  goOn: words('继续读取', 'Go on reading'),
  reading: words('已读取{n}笔…', '{n} read so far…'),
  count: words('笔数', 'Payments'),
  sum: words('合计', 'Sum'),
  ofRun: words('批次应付', 'The run pays'),
  agrees: words('笔数和金额与批次一致。', 'Number and sum are those of the run.'),
  withheld: words(
    '与批次的差额由下列暂不支付的{n}笔造成。',
    'The difference to the run are the {n} payments below that are withheld.',
  ),
  differs: words(
    '读到的笔数与批次不符，请勿使用，并联系平台运维。',
    'The number that was read is not that of the run. Do not use it; tell the operators.',
  ),
  format: words('格式', 'Format'),
  csv: words('CSV（UTF-8，约定格式）', 'CSV (UTF-8, as agreed)'),
  csvSpreadsheet: words('CSV（带BOM，可用表格软件查看）', 'CSV with a mark for spreadsheets'),
  pain: words('ISO 20022 pain.001 报文', 'ISO 20022 pain.001'),
  make: words('生成文件', 'Write the file'),
} as const;

const formats = (t: ReturnType<typeof useSay>): { value: FileFormat; label: string }[] => [
  { value: 'csv', label: t(texts.csv) },
  { value: 'csv-spreadsheet', label: t(texts.csvSpreadsheet) },
  { value: 'pain.001', label: t(texts.pain) },
];

/** Every payment of the run was read or is withheld; otherwise no file may be made. */
const isAllOf = (run: Run, { count, withheld }: Gathered): boolean =>
  count + withheld.length === totalOf(run.totals, 'payments');

const Comparison = ({ run, gathering }: { readonly run: Run; readonly gathering: Gathering }) => {
  const t = useSay();
  const { gathered, isComplete } = gathering;
  if (!gathered || !isComplete) return null;
  const { count, totalFen, withheld } = gathered;
  const expected = totalOf(run.totals, 'payments');
  const isAll = isAllOf(run, gathered);
  const isSame = isAll && withheld.length === 0 && totalFen === totalOf(run.totals, 'payFen');
  return (
    <>
      <Facts
        facts={[
          { name: texts.count, value: <strong className="numbers">{count.toLocaleString('zh-CN')}</strong> },
          {
            name: texts.sum,
            value: (
              <strong>
                <Money fen={totalFen} />
              </strong>
            ),
          },
          {
            name: texts.ofRun,
            value: (
              <>
                {expected} · <Money fen={totalOf(run.totals, 'payFen')} />
              </>
            ),
          },
        ]}
      />
      {isSame && <Alert type="success" showIcon title={t(texts.agrees)} />}
      {isAll && !isSame && (
        <Alert type="warning" showIcon title={t(texts.withheld, { n: withheld.length })} />
      )}
      {!isAll && <Alert type="error" showIcon title={t(texts.differs)} />}
      <Withheld lines={withheld} />
    </>
  );
};

const Writing = ({ run, gathering }: { readonly run: Run; readonly gathering: Gathering }) => {
  const t = useSay();
  const { today } = useOfficer();
  const isPayroll = run.kind === 'payroll';
  const [format, setFormat] = useState<FileFormat>(isPayroll ? 'csv' : 'finance');
  const [payer, setPayer] = useState<Payer>({
    name: '',
    accountNumber: '',
    bankName: '',
    executionDate: today,
    messageId: run.id,
  });
  const making = useMaking();
  const { gathered, isComplete } = gathering;
  if (!gathered || !isComplete || !isAllOf(run, gathered)) return null;
  const make = () =>
    void making.make({ run, gathered, format, payer: format === 'pain.001' ? payer : undefined });
  return (
    <>
      {isPayroll && (
        <Radio.Group
          aria-label={t(texts.format)}
          style={{ margin: '12px 0' }}
          value={format}
          options={formats(t)}
          onChange={({ target }) => {
            making.forget();
            setFormat(formats(t).find(({ value }) => value === target.value)?.value ?? 'csv');
          }}
        />
      )}
      {format === 'pain.001' && (
        <PayerForm
          payer={payer}
          onChange={(changed) => {
            making.forget();
            setPayer(changed);
          }}
        />
      )}
      <div className="run-actions">
        <Button type="primary" loading={making.isBusy} onClick={make}>
          {t(texts.make)}
        </Button>
      </div>
      <Made making={making} onDownload={({ name, blob }) => download(name, blob)} />
    </>
  );
};

const Reading = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const gathering = useInstructions(run.id);
  const { gathered, isBusy, isComplete, error, read } = gathering;
  return (
    <>
      <p>{t(texts.personal)}</p>
      {!isComplete && (
        <div className="run-actions" style={{ marginTop: 0 }}>
          <Button type="primary" loading={isBusy} onClick={() => void read()}>
            {t(gathered ? texts.goOn : texts.read)}
          </Button>
        </div>
      )}
      <p aria-live="polite" className="secondary">
        {isBusy && t(texts.reading, { n: gathered?.count ?? 0 })}
      </p>
      {error !== undefined && <ProblemNote error={error} onRetry={() => void read()} />}
      <Comparison run={run} gathering={gathering} />
      <Writing run={run} gathering={gathering} />
    </>
  );
};

/** Reads what goes out, compares it with the run, and writes the file of the bank or of the finance office in the browser. */
export const PaymentFile = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const mayRead = run.allowedActions.includes('instructions');
  return (
    <section className="card" aria-labelledby="run-file">
      <h2 id="run-file">{t(run.kind === 'payroll' ? texts.title : texts.list)}</h2>
      {mayRead && <Reading run={run} />}
      {!mayRead && <Alert type="info" showIcon title={t(isOut(run) ? texts.role : texts.early)} />}
    </section>
  );
};
