import { Button, Progress, Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { wordsOfAction } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import { isOut, isWorking, outstandingOf, type Run, totalOf } from '../model.ts';
import { ActDialog, actionOf, type RunAction, runActions } from './act-dialog.tsx';
import { Now } from './now.tsx';

const texts = {
  title: words('办理进度', 'Steps'),
  compute: words('计算', 'Compute'),
  file: words('付款文件', 'Payment file'),
  list: words('财政名单', 'List for finance'),
  return: words('银行回盘', 'Bank return'),
  answer: words('财政回执', 'Finance answer'),
  exchange: words('平台', 'the exchange'),
  done: words('已完成', 'done'),
  now: words('当前', 'now'),
  later: words('未到', 'later'),
  answered: words('已回{n}／{all}', '{n} of {all} answered'),
  toFile: words('生成付款文件', 'Write the payment file'),
  toList: words('生成财政名单', 'Write the list'),
  toReturn: words('登记回盘', 'Record the return'),
  toAnswer: words('登记财政回执', 'Record the answer'),
  progress: words('进度', 'Progress'),
} as const;

interface Step {
  readonly key: string;
  readonly title: Words;
  readonly by?: string | undefined;
}

const stepsOf = (run: Run, t: ReturnType<typeof useSay>): readonly Step[] => {
  const isPayroll = run.kind === 'payroll';
  const all = totalOf(run.totals, 'payments');
  return [
    { key: 'compute', title: texts.compute, by: t(texts.exchange) },
    { key: 'review', title: wordsOfAction('review'), by: run.reviewedBy },
    { key: 'approve', title: wordsOfAction('approve'), by: run.approvedBy },
    { key: 'issue', title: wordsOfAction('issue') },
    { key: 'file', title: isPayroll ? texts.file : texts.list },
    {
      key: 'return',
      title: isPayroll ? texts.return : texts.answer,
      by: isOut(run) ? t(texts.answered, { n: all - outstandingOf(run), all }) : undefined,
    },
    { key: 'post', title: wordsOfAction('post') },
  ];
};

/** How many steps are behind; the next one is being done. */
const behind = (run: Run): number => {
  const places = {
    computing: 0,
    computed: 1,
    reviewed: 2,
    approved: 3,
    issued: 4,
    posting: 6,
    closed: 7,
  } as const;
  if (run.status !== 'issued') return places[run.status];
  const answered = totalOf(run.totals, 'payments') - outstandingOf(run);
  if (answered === 0) return 4;
  return outstandingOf(run) === 0 ? 6 : 5;
};

const stateOf = (at: number, done: number) => {
  if (at < done) return 'done';
  return at === done ? 'now' : 'later';
};

const StepList = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const done = behind(run);
  return (
    <ol className="run-steps">
      {stepsOf(run, t).map(({ key, title, by }, at) => {
        const state = stateOf(at, done);
        return (
          <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <strong>
              {at + 1}. {t(title)}
            </strong>
            <span className="secondary">
              {t(texts[state])}
              {by !== undefined && ` · ${by}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const Working = ({ run: { progress } }: { readonly run: Run }) => {
  const t = useSay();
  const { pages, pagesTotal } = progress;
  return pagesTotal === undefined ? (
    <Spin size="small" />
  ) : (
    <Progress
      percent={Math.floor((100 * pages) / Math.max(1, pagesTotal))}
      status="active"
      aria-label={t(texts.progress)}
    />
  );
};

const first: ReadonlySet<string> = new Set(['review', 'approve', 'issue']);

const Actions = ({ run, onAct }: { readonly run: Run; readonly onAct: (action: RunAction) => void }) => {
  const t = useSay();
  const isPayroll = run.kind === 'payroll';
  const possible = runActions.filter((action) => run.allowedActions.includes(action));
  const isOpen = run.status !== 'closed';
  const isAnswered = outstandingOf(run) === 0 || !isOpen;
  return (
    <div className="run-actions">
      {run.allowedActions.includes('instructions') && isOpen && (
        <Link href={`/runs/${run.id}/file`} asChild>
          <Button type={behind(run) === 4 ? 'primary' : 'default'}>
            {t(isPayroll ? texts.toFile : texts.toList)}
          </Button>
        </Link>
      )}
      {run.allowedActions.includes('returns') && isOpen && (
        <Link href={`/runs/${run.id}/return`} asChild>
          <Button type={behind(run) === 5 ? 'primary' : 'default'}>
            {t(isPayroll ? texts.toReturn : texts.toAnswer)}
          </Button>
        </Link>
      )}
      {possible.map((action) => (
        <Button
          key={action}
          type={first.has(action) || (action === 'post' && isAnswered) ? 'primary' : 'default'}
          onClick={() => onAct(action)}
        >
          {t(wordsOfAction(action))}
        </Button>
      ))}
    </div>
  );
};

/** Where the run stands, who is next, and the steps that this officer may take now. */
export const Steps = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const officer = useOfficer();
  const [action, setAction] = useState<RunAction>();
  return (
    <section className="card" aria-labelledby="run-steps">
      <h2 id="run-steps">{t(texts.title)}</h2>
      <StepList run={run} />
      {/* Numbers that move every two seconds are not read aloud each time. */}
      <div aria-live={isWorking(run) ? 'off' : 'polite'}>
        <Now run={run} officer={officer} />
      </div>
      {isWorking(run) && <Working run={run} />}
      <Actions run={run} onAct={setAction} />
      {action !== undefined && (
        <ActDialog key={action} run={run} action={actionOf(action)} onClose={() => setAction(undefined)} />
      )}
    </section>
  );
};
