import * as z from 'zod';
import { addFen, computedFen, type Fen, fenSchema } from '../../kernel/fen.ts';
import { coded } from '../worded.ts';
import { words } from '../words.ts';

/**
 * From where the money of an individual account came. Kept apart because some refunds leave government money out (人社部发〔2014〕17号
 * Art. 8); a provincial system keeps the same parts on its calculation sheet.
 */
export const accountPartSchema = coded({
  personal: words('个人缴费', 'Paid by the person'),
  'government-premium': words('政府代缴', 'Government-paid premium'),
  'matching-subsidy': words('政府缴费补贴', 'Matching subsidy'),
  collective: words('集体补助', 'Collective'),
  'land-expropriation': words('被征地补贴', 'Land expropriation'),
  'other-subsidy': words('其他资助', 'Other subsidy'),
  'employee-scheme': words('职工养老转入', 'From the employee scheme'),
  interest: words('利息', 'Interest'),
});
export const accountParts = accountPartSchema.options;
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
