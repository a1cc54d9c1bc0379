import type { Officer } from '../../domain/actor.ts';
import { type RefusalCode, refusalEntry, refusalTable } from '../../domain/refusals/table.ts';
import { allowedRunActions } from '../../domain/runs/actions.ts';
import type { Run } from '../../domain/runs/run.ts';
import { totalOf } from '../../domain/runs/totals.ts';
import { type Words, words } from '../../domain/words.ts';
import type { RunView } from './run-view.ts';

const codes: ReadonlySet<string> = new Set(refusalTable.map(({ code }) => code));
const isRefusalCode = (code: string): code is RefusalCode => codes.has(code);

/** What is no refusal of the case: it is not there. */
const others: Readonly<Record<string, Words>> = {
  'case-missing': words(
    '找不到该行的案件，请联系平台运维核查',
    'The case of the line is missing: tell the operators',
  ),
};

/** The sentence for a code that a stopped run or a refused telling names. */
export const sentenceOf = (code: string): { readonly zh: string; readonly en: string } =>
  isRefusalCode(code) ? refusalEntry(code).sentence : (others[code] ?? { zh: code, en: code });

export const showRun = (run: Run, officer: Officer): RunView => {
  const { cursor: _cursor, pages, pagesComputed, untoldPages: _untoldPages, stopped, ...shown } = run;
  return {
    ...shown,
    policies: { ...run.policies },
    progress: {
      pages,
      persons: totalOf(run.totals, 'persons'),
      ...(pagesComputed === undefined ? {} : { pagesTotal: pagesComputed }),
    },
    ...(stopped ? { stopped: { ...stopped, sentence: sentenceOf(stopped.code) } } : {}),
    allowedActions: [...allowedRunActions(run, officer)],
  };
};

/** Payments of which nobody has said yet whether they arrived. */
export const outstandingOf = ({ totals, results }: Run): number =>
  totalOf(totals, 'payments') - totalOf(results, 'paid') - totalOf(results, 'failed');
