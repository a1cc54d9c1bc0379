import { Alert, Button, Progress } from 'antd';
import { useId } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { isOut, outstandingOf, type Run, totalOf } from '../model.ts';
import { isLookedUp } from './judge.ts';
import { Preview } from './preview.tsx';
import { Results } from './results.tsx';
import { type ReturnWork, useReturn } from './use-return.ts';

const texts = {
  title: words('登记银行回盘', 'Record the bank’s return'),
  answer: words('登记财政回执', 'Record the finance office’s answer'),
  early: words(
    '批次下达、文件送出后才有回盘可登记。',
    'Answers come once the run is issued and the file went out.',
  ),
  role: words('仅本县经办人员可以登记回盘。', 'Only clerks of the county record answers.'),
  what: words(
    '选择银行回盘文件：约定格式的CSV（UTF-8或GBK均可）或 pain.002 报文。先在本机读取并逐行核对，确认后才登记。',
    'Choose the bank’s file: CSV as agreed (UTF-8 or GBK) or pain.002. It is read and compared here, row by row, before anything is recorded.',
  ),
  whatFinance: words(
    '选择财政回执CSV（UTF-8或GBK均可），每行：付款编号、金额（元）、成功或失败、日期。先在本机核对，确认后才登记。',
    'Choose the finance office’s CSV (UTF-8 or GBK), each row: reference, amount in yuan, 成功 or 失败, date. It is compared here before anything is recorded.',
  ),
  choose: words('选择回盘文件', 'Choose the file'),
  outstanding: words(
    '目前共{all}笔，已回{n}笔，未回{open}笔。',
    '{all} payments: {n} answered, {open} outstanding.',
  ),
  reading: words('正在读取文件：{rows}行', 'Reading the file: {rows} rows'),
  comparing: words('正在与批次核对：{lines}／{all}笔', 'Comparing with the run: {lines} of {all}'),
  sending: words('已登记{n}／{all}行', '{n} of {all} rows recorded'),
  send: words('登记这{n}行', 'Record these {n} rows'),
  goOn: words('继续登记余下{n}行', 'Go on with the other {n} rows'),
  other: words('换一个文件', 'Another file'),
} as const;

const Choice = ({ run, work }: { readonly run: Run; readonly work: ReturnWork }) => {
  const t = useSay();
  const id = useId();
  return (
    <>
      <p>{t(run.kind === 'payroll' ? texts.what : texts.whatFinance)}</p>
      <label htmlFor={id} className="run-field" style={{ maxWidth: 480 }}>
        {t(texts.choose)}
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.xml,text/csv,application/xml,text/xml"
          disabled={work.reading !== undefined}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void work.look(file);
          }}
        />
      </label>
    </>
  );
};

const ReadingNote = ({ run, work: { reading } }: { readonly run: Run; readonly work: ReturnWork }) => {
  const t = useSay();
  if (!reading) return null;
  const persons = totalOf(run.totals, 'persons');
  const all = isLookedUp(reading.rows, persons) ? reading.rows : persons;
  return (
    <p aria-live="polite" className="numbers">
      {reading.lines === 0
        ? t(texts.reading, { rows: reading.rows })
        : t(texts.comparing, { lines: reading.lines, all })}
    </p>
  );
};

const Sending = ({ work }: { readonly work: ReturnWork }) => {
  const t = useSay();
  const { looked, sent, isSending, error, send, forget } = work;
  if (!looked) return null;
  const all = looked.rows.length;
  const done = sent?.results.length ?? 0;
  const isWhole = done >= all;
  return (
    <>
      {(isSending || (sent !== undefined && !isWhole)) && (
        <div aria-live="polite">
          <Progress percent={Math.floor((100 * done) / Math.max(1, all))} aria-label={t(texts.title)} />
          <p className="secondary numbers">{t(texts.sending, { n: done, all })}</p>
        </div>
      )}
      {error !== undefined && <ProblemNote error={error} onRetry={() => void send()} />}
      <div className="run-actions">
        {!isWhole && (
          <Button type="primary" loading={isSending} onClick={() => void send()}>
            {t(done === 0 ? texts.send : texts.goOn, { n: all - done })}
          </Button>
        )}
        <Button disabled={isSending} onClick={forget}>
          {t(texts.other)}
        </Button>
      </div>
    </>
  );
};

const Work = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const work = useReturn(run);
  const all = totalOf(run.totals, 'payments');
  const open = outstandingOf(run);
  return (
    <>
      <p aria-live="polite">{t(texts.outstanding, { all, n: all - open, open })}</p>
      {!work.looked && <Choice run={run} work={work} />}
      <ReadingNote run={run} work={work} />
      {!work.looked && work.error !== undefined && <ProblemNote error={work.error} />}
      {work.looked && !work.sent && <Preview looked={work.looked} />}
      {work.looked && work.sent && <Results run={run} looked={work.looked} sent={work.sent} />}
      <Sending work={work} />
    </>
  );
};

/** Reads the bank's or the finance office's file in the browser, shows what it says, and records it. */
export const BankReturn = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const mayRecord = run.allowedActions.includes('returns');
  return (
    <section className="card" aria-labelledby="run-return">
      <h2 id="run-return">{t(run.kind === 'payroll' ? texts.title : texts.answer)}</h2>
      {mayRecord ? (
        <Work run={run} />
      ) : (
        <Alert type="info" showIcon title={t(isOut(run) ? texts.role : texts.early)} />
      )}
    </section>
  );
};
