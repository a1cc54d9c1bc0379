import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory, PayrollSum } from '../../../shared/domain/benefits/payroll-sum.ts';
import { pensionFactsOf } from '../../../shared/domain/handover/index.ts';
import { civilMonthSchema, monthOf } from '../../../shared/kernel/civil-month.ts';
import { bornPensioner, clerk, day, givenOn, type Move, sweep } from './cast.ts';
import { caseAfter } from './specification.ts';
import { drawing } from './stories.ts';

/** Drawing, with the account that the money goes to. */
export const banked = [
  ...drawing,
  clerk('record-bank-account', {
    bankAccount: { holder: '李秀英', number: '6217000010001234567', bank: '凤庆县农村信用合作联社' },
  }),
];
const nothingPaid: PayrollHistory = { settled: [], returned: [] };

/** The payrolls of some months in turn, each on the last day of its month with what was known of the case by then. */
export const payrolls = (
  story: readonly Move[],
  months: readonly string[],
  bornOn: string = bornPensioner,
): readonly PayrollSum[] => {
  const sums: PayrollSum[] = [];
  for (const text of months) {
    const known = story.filter(({ on }) => monthOf(day(on)) <= text);
    const { person, benefits } = givenOn(`${text}-28`, sweep('none').actor, bornOn);
    const facts = pensionFactsOf(caseAfter(known, bornOn), person);
    if (!facts) throw new Error('no pension was awarded');
    const history = sums.at(-1)?.history ?? nothingPaid;
    sums.push(payrollFor(facts, history, civilMonthSchema.parse(text), benefits).result);
  }
  return sums;
};
const inShort = ({ regularFen, arrearsFen, overpaidFen, held }: PayrollSum) => [
  regularFen,
  arrearsFen,
  overpaidFen,
  held ?? 'paid',
];
/** Regular payment, arrears, overpaid, and why nothing is paid, of each month after the first: all in fen. */
export const after = (story: readonly Move[], months: readonly string[]) =>
  payrolls(story, months).slice(1).map(inShort);
export const monthlyFen = 16_300;
