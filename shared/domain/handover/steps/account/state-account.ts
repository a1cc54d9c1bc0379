import * as z from 'zod';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { fen } from '../../../../kernel/fen.ts';
import { documentSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { contributionYearsSchema, statedAccountSchema } from '../../benefit-schemas.ts';
import { accountBalancesSchema } from '../../../benefits/account.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import type { Handover, StatedAccount } from '../../state.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';
import { inFuture } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

export const accountStated = event({
  type: 'account-stated',
  title: words('已登记个人账户', 'account stated'),
  data: z.strictObject({
    account: statedAccountSchema,
    evidence: documentSchema.optional().meta(titled('佐证材料', 'Evidence')),
  }),
  evolve: (state, { account }) => ({ ...state, account }),
});

/** A hundred million yuan: more is a slip of the pen, and sums stay exact. */
export const mostFen = 10_000_000_000;

const plausible = accountBalancesSchema.refine(
  (balances) => Object.values(balances).every((balanceFen) => balanceFen <= mostFen),
  'account-balance-implausible',
);

const statement = z.strictObject({
  balances: plausible.meta({
    ...titled('个人账户余额', 'Balances'),
    description:
      'Balances in fen by where the money came from; a part left out is nought 个人账户分项余额（分）',
  }),
  years: contributionYearsSchema.meta({
    ...titled('缴费年限', 'Years of contribution'),
    description: 'Years of contribution 缴费年限',
  }),
  neverInsured: z
    .boolean()
    .default(false)
    .meta({
      ...titled('此前从未参保', 'Never insured before'),
      description: 'Never insured anywhere before: nothing was ever paid 此前从未参保',
    }),
  residenceYears: z
    .int()
    .min(0)
    .max(150)
    .exactOptional()
    .meta({
      ...titled('本地居住年数', 'Years of residence here'),
      description: 'Full years of residence here, where a local rule asks for them 在本地居住年数',
    }),
  asOf: statedAccountSchema.unwrap().shape.asOf,
  evidence: documentSchema.optional().meta(titled('佐证材料', 'Evidence')),
});

/** Whoever was never insured has nothing on an account and no years. */
const contradiction = ({ neverInsured, balances, years }: StatedAccount): Refusal | undefined => {
  const sumFen = Object.values(balances).reduce<number>((sum, balanceFen) => sum + balanceFen, 0);
  return neverInsured && (sumFen > 0 || years.paid > 0)
    ? refuse('never-insured-has-no-account', { balanceFen: fen(sumFen), years: years.paid })
    : undefined;
};

/** The award rests on the account of the claim: what the books say later has the account pension taken out of it already. */
const afterClaim = ({ pension }: Handover, asOf: CivilDate): Refusal | undefined =>
  pension.firstMonth && pension.claimedOn && asOf > pension.claimedOn
    ? refuse('account-after-claim', { claimedOn: pension.claimedOn })
    : undefined;

/**
 * What the hukou locality's own books say of the individual account on a day: the award is computed from it, with what is paid
 * later on top (国发〔2014〕8号: the account is the person's). Stated anew when it was wrong; the earlier statement stays in the trail.
 */
export const stateAccount = step({
  action: 'state-account',
  title: words('登记个人账户', 'state the account'),
  description: words(
    '按账簿登记个人账户：各分项余额、缴费年限和截止日期。待遇据此计算。',
    'State the individual account as the books have it: balances in fen by part, years, as of which day.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: statement,
  example: {
    balances: { personal: 150_000, 'matching-subsidy': 45_000, interest: 12_345 },
    years: { paid: 15, backPaid: 0, consecutive: 15 },
    asOf: '2024-07-01',
  },
  impossible: all(inPhase(...takenOver)),
  decide: (state, { evidence, ...account }, given) =>
    contradiction(account) ??
    afterClaim(state, account.asOf) ??
    inFuture(account.asOf, 'asOf', given) ?? [
      accountStated.of({ account, ...(evidence ? { evidence } : {}) }),
    ],
});
