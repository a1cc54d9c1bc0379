import * as z from 'zod';
import { words, type Words } from '../domain/words.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { fenSchema } from '../kernel/fen.ts';
import type { BenefitMatter } from '../policies/benefit-policy.ts';
import { policyLevels } from '../policies/benefit-rules.ts';
import { certaintySchema } from '../policies/stated.ts';

/** Every matter in which places differ, as the screen names it. */
export const matterTitles: Readonly<Record<BenefitMatter, Words>> = {
  basicPension: words('基础养老金', 'basic pension'),
  tiers: words('缴费档次', 'contribution tiers'),
  retainedTier: words('保留的最低档次', 'retained lowest tier'),
  governmentPremium: words('政府代缴', 'government-paid premium'),
  statusBasis: words('代缴身份认定口径', 'when the status must have held'),
  groupPrecedence: words('多重身份的先后', 'precedence of groups'),
  premiumAfterLeavingPoverty: words('脱贫后继续代缴', 'premium after leaving poverty'),
  matchingSubsidy: words('缴费补贴', 'matching subsidy'),
  backPayment: words('补缴', 'back-payment'),
  minimumYears: words('最低缴费年限', 'minimum years of contribution'),
  yearSupplement: words('年限养老金', 'year supplement'),
  ageSupplement: words('高龄加发', 'age supplement'),
  divisorMonths: words('计发月数', 'months by which the account is divided'),
  startOverSixty: words('超龄参保的起始月', 'first month of who was over 60'),
  earlyClaim: words('提前领取', 'early claim'),
  earlySupport: words('提前老龄补贴', 'support before pension age'),
  funeralGrant: words('丧葬补助金', 'funeral grant'),
  refundOnDeath: words('死亡退还', 'refund on death'),
  refundOnDualReceipt: words('重复领取清退', 'refund on dual receipt'),
  refundOnDuplicateContribution: words('重复缴费清退', 'refund on duplicate contribution'),
  rounding: words('取整', 'rounding'),
  accountInterest: words('账户利率', 'account interest'),
  suspensionArrears: words('暂停期间的补发', 'arrears of a suspension'),
  setOff: words('抵扣上限', 'limit of a set-off'),
};

const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });

const basis = {
  file: z.string().meta({ description: 'Policy file that states it 政策文件' }),
  source: z.string().meta({ description: 'Document in which it was read 依据' }),
  certainty: certaintySchema.meta({
    description: 'Only `sourced` may be shown as a legal duty 可靠程度：仅sourced可作为法定要求',
  }),
};
export const basisSchema = z
  .strictObject(basis)
  .meta({ id: 'Basis', description: 'Where a value comes from 依据' });

/** What holds in a place on a day, each value with where it is written and how far that can be relied on. */
export const rulesViewSchema = z
  .strictObject({
    division: divisionCodeSchema,
    on: civilDateSchema,
    knownOn: civilDateSchema.optional(),
    since: civilDateSchema.meta({ description: 'From when exactly these rules have held 自何日起' }),
    basicPension: z.strictObject({
      title: wordsSchema,
      totalFen: fenSchema,
      parts: z.array(z.strictObject({ level: z.enum(policyLevels), amountFen: fenSchema, ...basis })),
    }),
    matters: z.array(
      z.strictObject({
        matter: z.string(),
        title: wordsSchema,
        value: z.unknown().meta({ description: 'As the policy file states it; money in fen 政策值' }),
        ...basis,
      }),
    ),
    files: z
      .record(z.string(), z.string())
      .meta({ description: 'Policy file → SHA-256 of what it says 政策文件摘要' }),
  })
  .meta({ id: 'RulesInForce', description: 'What holds in a place on a day 某地某日的待遇规则' });
export type RulesView = z.output<typeof rulesViewSchema>;
