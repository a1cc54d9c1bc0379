import { payrollFor } from '../../../domain/benefits/payroll.ts';
import type { PayrollSum } from '../../../domain/benefits/payroll-sum.ts';
import { pensionFactsOf } from '../../../domain/handover/index.ts';
import type { LineContent, LineMark } from '../../../domain/runs/line.ts';
import { civilMonthSchema } from '../../../kernel/civil-month.ts';
import type { RunKindRules } from '../kind.ts';
import { concernsCase, tellingsOfPayment } from './tellings.ts';

const sumIn = (content: LineContent): PayrollSum => {
  if (!('month' in content)) throw new Error('a premium in a payroll');
  return content;
};

const marksOf = (sum: PayrollSum): readonly LineMark[] => [
  ...(sum.held ? (['held'] as const) : []),
  ...(sum.arrearsFen > 0 ? (['arrears'] as const) : []),
  ...(sum.overpaidFen > 0 ? (['overpaid'] as const) : []),
  ...(sum.setOffFen > 0 ? (['set-off'] as const) : []),
];

/** The pensions of a month: everyone drawing in a county, supplements, arrears, stops, suspensions and set-offs included. */
export const payrollRules: RunKindRules = {
  kind: 'payroll',
  shelf: 'drawing',
  hasHistory: true,
  paysAccounts: true,
  compute: ({ state, pensionAgeOn, period, history, rules }) => {
    const facts = pensionFactsOf(state, { reachesPensionAgeOn: pensionAgeOn });
    if (!facts) return { skipped: 'award-without-parts' };
    const { result, working } = payrollFor(facts, history, civilMonthSchema.parse(period), rules);
    return { content: result, working };
  },
  totals: (content) => {
    const sum = sumIn(content);
    return {
      persons: 1,
      payments: sum.payFen > 0 ? 1 : 0,
      held: sum.held ? 1 : 0,
      regularFen: sum.regularFen,
      arrearsFen: sum.arrearsFen,
      reissuedFen: sum.reissuedFen,
      setOffFen: sum.setOffFen,
      ...(sum.paidBackFen === undefined ? {} : { paidBackFen: sum.paidBackFen }),
      payFen: sum.payFen,
      overpaidFen: sum.overpaidFen,
    };
  },
  marks: (content) => marksOf(sumIn(content)),
  amountFen: (content) => sumIn(content).payFen,
  concerns: (line) => concernsCase(line, sumIn(line.content)),
  tellings: (posting) => tellingsOfPayment(posting, sumIn(posting.line.content)),
};
