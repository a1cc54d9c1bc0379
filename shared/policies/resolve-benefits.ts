import type { DivisionCode } from '../kernel/division-code.ts';
import { addFen } from '../kernel/fen.ts';
import type { BenefitMatter, BenefitValue } from './benefit-policy.ts';
import {
  policyLevels,
  type BasicPensionPart,
  type BenefitRules,
  type GovernmentPremiumRule,
  type Stated,
} from './benefit-rules.ts';
import { incoherences } from './check-coherence.ts';
import { basisOf, policyFileName, type PolicyFile } from './policy-file.ts';
import type { ShelvedFile } from './policy-shelf.ts';
import type { StatedRule } from './stated.ts';

/** As `PolicyFile` has it; written out so that a matter that is a variable keeps its type. */
type StatedBenefits = { readonly [M in BenefitMatter]?: StatedRule<BenefitValue<M>> | undefined };

const benefitsOf = (file: PolicyFile): StatedBenefits => file.benefits ?? {};

/** Throws `policy-not-in-force` when no file states the matter. */
const nearest = <M extends BenefitMatter>(
  chain: readonly ShelvedFile[],
  matter: M,
): Stated<BenefitValue<M>> => {
  const found = chain.findLast(({ file }) => benefitsOf(file)[matter] !== undefined);
  const rule = found && benefitsOf(found.file)[matter];
  if (found === undefined || rule === undefined) throw new RangeError(`policy-not-in-force: ${matter}`);
  return { value: rule.value, basis: basisOf(found.file, rule) };
};

const basicPension = (chain: readonly ShelvedFile[]): BenefitRules['basicPension'] => {
  const parts = policyLevels.flatMap((level): readonly BasicPensionPart[] => {
    const own = chain.filter((one) => one.level === level && one.file.benefits?.basicPension !== undefined);
    if (own.length === 0) return [];
    const { value, basis } = nearest(own, 'basicPension');
    return [{ level, amountFen: value.amountFen, basis }];
  });
  return { parts, totalFen: addFen(...parts.map(({ amountFen }) => amountFen)) };
};

/** Of each group what the last file says that names it; a group that gets nothing is left out. */
const governmentPremium = (chain: readonly ShelvedFile[]): BenefitRules['governmentPremium'] => {
  const byGroup = new Map<string, GovernmentPremiumRule>();
  for (const { file } of chain) {
    const rule = file.benefits?.governmentPremium;
    if (rule === undefined) continue;
    for (const { groups, pays, readOtherwise } of rule.value) {
      const basis = basisOf(file, readOtherwise ?? rule);
      for (const group of groups) byGroup.set(group, { groups: [group], pays, basis });
    }
  }
  const paysNothing = ({ pays }: GovernmentPremiumRule): boolean =>
    'amountFen' in pays && pays.amountFen === 0;
  const { basis } = nearest(chain, 'governmentPremium');
  return { value: [...byGroup.values()].filter((one) => !paysNothing(one)), basis };
};

const deepFreeze = <T>(thing: T): T => {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
  Object.values(thing).forEach(deepFreeze);
  return Object.freeze(thing);
};

/** Throws `policy-incoherent` when the matters of the files in force do not fit together. */
const coherent = (rules: BenefitRules, chain: readonly ShelvedFile[]): BenefitRules => {
  const found = incoherences(rules);
  if (found.length === 0) return rules;
  const names = chain.map(({ file }) => policyFileName(file));
  throw new RangeError(`policy-incoherent: ${found.join(', ')} in ${rules.place} by ${names.join(', ')}`);
};

/** One place's rules from its files in force. Throws `policy-not-in-force` when they do not state everything. */
export const resolveBenefits = (place: DivisionCode, chain: readonly ShelvedFile[]): BenefitRules => {
  const of = <M extends BenefitMatter>(matter: M) => nearest(chain, matter);
  const days = chain.map(({ file }) => file.inForceFrom).toSorted();
  const since = days.at(-1);
  if (since === undefined) throw new RangeError(`policy-not-in-force: nothing was known of ${place}`);
  const rules = {
    place,
    since,
    basicPension: basicPension(chain),
    governmentPremium: governmentPremium(chain),
    tiers: of('tiers'),
    retainedTier: of('retainedTier'),
    statusBasis: of('statusBasis'),
    groupPrecedence: of('groupPrecedence'),
    premiumAfterLeavingPoverty: of('premiumAfterLeavingPoverty'),
    matchingSubsidy: of('matchingSubsidy'),
    backPayment: of('backPayment'),
    minimumYears: of('minimumYears'),
    yearSupplement: of('yearSupplement'),
    ageSupplement: of('ageSupplement'),
    divisorMonths: of('divisorMonths'),
    startOverSixty: of('startOverSixty'),
    earlyClaim: of('earlyClaim'),
    earlySupport: of('earlySupport'),
    funeralGrant: of('funeralGrant'),
    refundOnDeath: of('refundOnDeath'),
    refundOnDualReceipt: of('refundOnDualReceipt'),
    refundOnDuplicateContribution: of('refundOnDuplicateContribution'),
    rounding: of('rounding'),
    accountInterest: of('accountInterest'),
    suspensionArrears: of('suspensionArrears'),
    setOff: of('setOff'),
  };
  return deepFreeze(coherent(rules, chain));
};
