import * as z from 'zod';
import { addFen, computedFen, type Fen, fenSchema } from '../../kernel/fen.ts';

/**
 * From where the money of an individual account came. Kept apart because some refunds leave government money out (人社部发〔2014〕17号
 * Art. 8); a provincial system keeps the same parts on its calculation sheet.
 */
export const accountParts = [
  'personal',
  'government-premium',
  'matching-subsidy',
  'collective',
  'land-expropriation',
  'other-subsidy',
  'employee-scheme',
  'interest',
] as const;
export const accountPartSchema = z.enum(accountParts);
export type AccountPart = z.output<typeof accountPartSchema>;

/** Balances in fen by part; a part that is absent is nought. */
export const accountBalancesSchema = z.partialRecord(accountPartSchema, fenSchema).readonly();
export type AccountBalances = z.output<typeof accountBalancesSchema>;

const nought = computedFen(0);

/** The whole account, or the money in the named parts of it. */
export const balanceOf = (balances: AccountBalances, parts: readonly AccountPart[] = accountParts): Fen =>
  computedFen(parts.reduce((sumFen, part) => sumFen + (balances[part] ?? 0), 0));

/** Everything but the named parts. */
export const balanceWithout = (balances: AccountBalances, excluded: readonly AccountPart[]): Fen =>
  balanceOf(
    balances,
    accountParts.filter((part) => !excluded.includes(part)),
  );

/** The account with money added to one part. */
export const credited = (balances: AccountBalances, part: AccountPart, amountFen: Fen): AccountBalances => ({
  ...balances,
  [part]: addFen(balances[part] ?? nought, amountFen),
});
