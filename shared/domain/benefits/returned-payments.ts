import { monthNumber } from '../../kernel/civil-month.ts';
import { computedFen } from '../../kernel/fen.ts';
import type { PayrollHistory, PayrollSum, ReturnedPayment } from './payroll-sum.ts';
import type { Compared, MonthSpan } from './settled.ts';

/** A payment that came back, with the earlier ones that went out again in it. */
export interface SentBack extends ReturnedPayment {
  readonly reissued?: readonly ReturnedPayment[];
}

/**
 * The history when the bank sent the payment of a month back: it is owed again, and so is each earlier payment that was in it, under
 * its own month. The same return told twice counts once.
 */
export const afterReturn = (
  paid: PayrollSum | PayrollHistory,
  { month, amountFen, reissued = 'history' in paid ? (paid.reissued ?? []) : [] }: SentBack,
): PayrollHistory => {
  const { settled, returned } = 'history' in paid ? paid.history : paid;
  if (amountFen === 0) return { settled, returned };
  const again = reissued.reduce((sumFen, one) => sumFen + one.amountFen, 0);
  const parts = [...reissued, { month, amountFen: computedFen(amountFen - again) }];
  const known = new Set(returned.map((one) => one.month));
  return { settled, returned: [...returned, ...parts.filter((one) => !known.has(one.month))] };
};

const excessIn = <D extends MonthSpan>(all: readonly Compared<D>[], month: number): number => {
  const months = all.find(({ from, through }) => from <= month && month <= through);
  return months === undefined ? 0 : Math.max(0, months.settledFen - months.dueFen);
};

/** One month cut out of its neighbours and settled with less. */
const settledWithLess = <D extends MonthSpan>(
  all: readonly Compared<D>[],
  month: number,
  lessFen: number,
): readonly Compared<D>[] =>
  all.flatMap((one) => {
    if (one.from > month || one.through < month) return [one];
    return [
      { ...one, through: month - 1 },
      { ...one, from: month, through: month, settledFen: one.settledFen - lessFen },
      { ...one, from: month + 1 },
    ].filter(({ from, through }) => from <= through);
  });

/** The month whose payment came back, then the months after the end, the last first. */
const monthsToTakeFrom = (
  ofMonth: number,
  lastMonth: number | undefined,
  through: number,
): readonly number[] =>
  lastMonth === undefined
    ? [ofMonth]
    : [ofMonth, ...Array.from({ length: Math.max(0, through - lastMonth) }, (_, index) => through - index)];

/**
 * Money that came back for a month that turned out not to be due never reached anybody: it is neither owed again nor overpaid.
 * So a payment that came back after a death is not sent a second time. Other overpayments are left to the officers. At most
 * `roomFen` is taken, what officers have established already stays theirs.
 */
export const withoutReturnedExcess = <D extends MonthSpan>(
  all: readonly Compared<D>[],
  returned: readonly ReturnedPayment[],
  lastMonth: number | undefined,
  roomFen: number,
): { readonly all: readonly Compared<D>[]; readonly returned: readonly ReturnedPayment[] } => {
  let [left, room] = [all, roomFen];
  const still: ReturnedPayment[] = [];
  for (const { month, amountFen } of returned) {
    let owedFen: number = amountFen;
    for (const from of monthsToTakeFrom(monthNumber(month), lastMonth, all.at(-1)?.through ?? 0)) {
      const takenFen = Math.min(owedFen, room, excessIn(left, from));
      if (takenFen <= 0) continue;
      left = settledWithLess(left, from, takenFen);
      owedFen -= takenFen;
      room -= takenFen;
    }
    if (owedFen > 0 || amountFen === 0) still.push({ month, amountFen: computedFen(owedFen) });
  }
  return { all: left, returned: still };
};
