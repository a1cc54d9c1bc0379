import type { PayrollSum } from '../../../domain/benefits/payroll-sum.ts';
import type { RunLine } from '../../../domain/runs/line.ts';
import type { Posting, Telling } from '../kind.ts';

/** A regular month that reached the person is in the run alone: the case hears of what changes it. */
export const concernsCase = ({ result, isNew }: RunLine, sum: PayrollSum): boolean =>
  sum.setOffFen > 0 ||
  sum.paidBackFen !== undefined ||
  result?.outcome === 'failed' ||
  (result?.outcome === 'paid' && (isNew || sum.reissued !== undefined));

const ofRun = ({ runId, lineId }: RunLine) => ({ runId, paymentReference: lineId });

const setOff = ({ line, today }: Posting, { setOffFen }: PayrollSum): readonly Telling[] =>
  setOffFen > 0
    ? [{ action: 'runs-record-set-off', payload: { ...ofRun(line), amountFen: setOffFen, on: today } }]
    : [];

const paidBack = ({ line, today }: Posting, { paidBackFen }: PayrollSum): readonly Telling[] =>
  paidBackFen === undefined
    ? []
    : [{ action: 'runs-pay-back-recovery', payload: { ...ofRun(line), amountFen: paidBackFen, on: today } }];

const paid = (posting: Posting, { month, payFen, reissued = [] }: PayrollSum): readonly Telling[] => {
  const { line, state } = posting;
  if (line.result?.outcome !== 'paid') return [];
  const paidOn = line.result.on;
  return [
    ...(state.pension.status === 'awarded' || state.pension.suspendedUnpaid
      ? [
          {
            action: 'runs-confirm-first-payment',
            payload: { ...ofRun(line), month, paidOn, amountFen: payFen },
          },
        ]
      : []),
    ...reissued
      .filter((one) => state.pension.unpaidMonths.includes(one.month))
      .map((one) => ({
        action: 'runs-confirm-payment-reissued',
        payload: { ...ofRun(line), month: one.month, paidInMonth: month, paidOn },
      })),
  ];
};

/** Money that was said to be paid takes back with it what went out again in it. */
const monthsSentBack = ({ result }: RunLine, { month, reissued = [] }: PayrollSum): readonly string[] =>
  result?.firstPaidOn === undefined ? [month] : [...reissued.map((one) => one.month), month];

const failed = ({ line, state }: Posting, sum: PayrollSum): readonly Telling[] => {
  const { result } = line;
  if (result?.outcome !== 'failed') return [];
  return monthsSentBack(line, sum)
    .filter((month) => !state.pension.unpaidMonths.some((unpaid) => unpaid === month))
    .map((month) => ({
      action: 'runs-report-payment-failure',
      payload: { ...ofRun(line), month, reason: result.reason ?? 'other' },
    }));
};

/** Ended, nothing to pay, and nothing came back: the case leaves the roll. */
const settled = ({ line, state }: Posting, { held, history }: PayrollSum): readonly Telling[] =>
  state.phase === 'ended' &&
  !state.pension.settled &&
  !state.recoveredBeyondFen &&
  held === 'ended' &&
  history.returned.every(({ amountFen }) => amountFen === 0)
    ? [{ action: 'settle-pension', payload: { runId: line.runId } }]
    : [];

export const tellingsOfPayment = (posting: Posting, sum: PayrollSum): readonly Telling[] => [
  ...setOff(posting, sum),
  ...paidBack(posting, sum),
  ...paid(posting, sum),
  ...failed(posting, sum),
  ...settled(posting, sum),
];
