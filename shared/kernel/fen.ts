import * as z from 'zod';

import type { Brand } from './brand.ts';

/** Money in fen (1/100 yuan): a whole number, never negative, never beyond exact arithmetic. */
export const fenSchema = z
  .int({ error: 'fen-not-exact' })
  .min(0, { error: 'fen-negative' })
  .brand<'Fen'>()
  .meta({ 'x-format': 'fen' });

export type Fen = Brand<number, 'Fen'>;

const isFen = (amount: number): amount is Fen => Number.isSafeInteger(amount) && amount >= 0;

/** A sum that was computed from sums. Throws a RangeError on a negative, fractional or unsafe number. */
export const computedFen = (amountFen: number): Fen => {
  if (!isFen(amountFen)) throw new RangeError(amountFen < 0 ? 'fen-negative' : 'fen-not-exact');
  return amountFen;
};

/** Throws on a negative, fractional or unsafe number. */
export const fen = (amountFen: number): Fen => fenSchema.parse(amountFen);

export const addFen = (...amountsFen: readonly Fen[]): Fen =>
  computedFen(amountsFen.reduce<number>((sumFen, amountFen) => sumFen + amountFen, 0));

/** Throws when `less` is more than `from`: a debt is not an amount. */
export const subtractFen = (from: Fen, less: Fen): Fen => computedFen(from - less);
