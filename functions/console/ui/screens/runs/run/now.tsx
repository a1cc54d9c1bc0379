import { Alert } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { holds, type Officer } from '../../../session/session.tsx';
import { isWorking, outstandingOf, type Run, totalOf } from '../model.ts';

const texts = {
  computing: words(
    '平台正在逐页计算：已算{persons}人、{pages}页。可以离开本页，计算会继续。',
    'The exchange is computing: {persons} persons, {pages} pages so far. You may leave; it goes on.',
  ),
  posting: words(
    '平台正在把结果记入各案件：已完成{pages}页。可以离开本页，记账会继续。',
    'The exchange is telling the cases: {pages} pages so far. You may leave; it goes on.',
  ),
  stopped: words('计算中止', 'The computation stopped'),
  recompute: words('处理好后由经办人员“重新计算”。', 'When that is put right a clerk computes it anew.'),
  computed: words(
    '已算好。请经办人员核对与上期的差异、暂缓和未列入人员，然后初审。',
    'Computed. A clerk looks at the differences to the period before, at who is held or left out, and reviews.',
  ),
  reviewed: words(
    '{who}已初审。须由另一名复核人员复核通过；初审人本人不能复核。',
    'Reviewed by {who}. Another officer approves; who reviewed cannot.',
  ),
  yourself: words(
    '您是本批次的初审人，不能再复核；请另一名复核人员办理。',
    'You reviewed this run and cannot approve it: another approver has to.',
  ),
  approved: words(
    '{who}已复核，明细不再变动。请复核人员下达，下达后才能取付款文件。',
    'Approved by {who}; the lines stand. An approver issues it, then the file can be written.',
  ),
  issued: words(
    '已下达。请生成付款文件交银行；银行回盘后登记，尚有{n}笔未回。',
    'Issued. Write the file for the bank, then record its answers: {n} are outstanding.',
  ),
  issuedList: words(
    '已下达。请生成名单交财政部门；收到回执后登记，尚有{n}笔未回。',
    'Issued. Write the list for the finance office, then record its answers: {n} are outstanding.',
  ),
  answered: words('全部已有结果，请经办人员记账。', 'Everything is answered; a clerk tells the cases.'),
  closed: words('本批次已办结。', 'This run is closed.'),
  untold: words(
    '有{n}个案件未能入账：请在明细中查看原因，处理后再次记账。',
    '{n} cases refused what they were told: see the lines for why, put it right and post again.',
  ),
  open: words(
    '另有{n}笔一直没有回盘，回盘后仍可登记。',
    '{n} payments are still unanswered; answers can still be recorded.',
  ),
} as const;

const Issued = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const n = outstandingOf(run);
  if (n === 0) return <p className="run-now">{t(texts.answered)}</p>;
  return <p className="run-now">{t(run.kind === 'payroll' ? texts.issued : texts.issuedList, { n })}</p>;
};

const Closed = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const untold = totalOf(run.results, 'untold');
  const open = outstandingOf(run);
  return (
    <>
      <p className="run-now">{t(texts.closed)}</p>
      {open > 0 && <p className="run-now">{t(texts.open, { n: open })}</p>}
      {untold > 0 && <Alert type="warning" showIcon title={t(texts.untold, { n: untold })} />}
    </>
  );
};

/** What is to be done now, said for the officer who looks. */
export const Now = ({ run, officer }: { readonly run: Run; readonly officer: Officer }) => {
  const t = useSay();
  const { status, stopped, progress, reviewedBy = '', approvedBy = '' } = run;
  if (stopped)
    return (
      <Alert
        type="error"
        showIcon
        title={t(texts.stopped)}
        description={
          <>
            <p className="run-now">{t(stopped.sentence)}</p>
            <p className="run-now secondary">
              {stopped.code} {Object.values(stopped.detail).join(' · ')}
            </p>
            <p className="run-now">{t(texts.recompute)}</p>
          </>
        }
      />
    );
  if (isWorking(run))
    return (
      <p className="run-now">
        {t(status === 'posting' ? texts.posting : texts.computing, {
          persons: progress.persons,
          pages: progress.pages,
        })}
      </p>
    );
  if (status === 'issued') return <Issued run={run} />;
  if (status === 'closed') return <Closed run={run} />;
  if (status === 'reviewed')
    return (
      <>
        <p className="run-now">{t(texts.reviewed, { who: reviewedBy })}</p>
        {reviewedBy === officer.officer && holds(officer, 'approver') && (
          <Alert type="info" showIcon title={t(texts.yourself)} />
        )}
      </>
    );
  return (
    <p className="run-now">
      {status === 'approved' ? t(texts.approved, { who: approvedBy }) : t(texts.computed)}
    </p>
  );
};
