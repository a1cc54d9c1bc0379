import { type CivilDate, computedDate } from '../../kernel/civil-date.ts';
import type { CivilYear } from '../../kernel/civil-year.ts';
import { type Fen, subtractFen } from '../../kernel/fen.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';
import type { Basis, BenefitRules, RulesByDay } from '../../policies/benefit-rules.ts';
import type { CertificationCategory } from '../handover/terms.ts';
import type { PremiumFacts, PremiumNotDue, PremiumNotDueCode, PremiumSplit } from './facts.ts';
import { hardshipStatusIn } from './hardship-status.ts';
import { law } from './law.ts';
import { matchingSubsidyFor } from './matching-subsidy.ts';
import { noFen } from './nothing.ts';
import { wholeShare } from './rounding.ts';
import { tierFor } from './tier.ts';
import { wholeFen } from './whole-fen.ts';
import type { Explained, WorkingLine } from './working.ts';

type Pays = BenefitValue<'governmentPremium'>[number]['pays'];

const paidFen = (pays: Pays, lowestFen: Fen, rules: BenefitRules): Fen => {
  if ('amountFen' in pays) return pays.amountFen;
  if ('tierFen' in pays) return pays.tierFen;
  return wholeFen(lowestFen * pays.shareOfLowestTier, wholeShare, rules);
};

interface Offer {
  readonly offeredFen: Fen;
  /** A tier that is paid as a whole; nought where the payment is a sum or a share. */
  readonly wholeTierFen: Fen;
  readonly basis: Basis;
}

/** What the place states for the group, with the file that says so. */
const offerTo = (group: CertificationCategory, lowestFen: Fen, rules: BenefitRules): Offer => {
  const { value: statements, basis: asAWhole } = rules.governmentPremium;
  const stated = statements.find(({ groups }) => groups.includes(group));
  if (!stated) return { offeredFen: noFen, wholeTierFen: noFen, basis: asAWhole };
  const { pays, basis } = stated;
  const wholeTierFen = 'tierFen' in pays ? pays.tierFen : noFen;
  return { offeredFen: paidFen(pays, lowestFen, rules), wholeTierFen, basis };
};

/** Tier, the government's part and the person's: government + person = tier, and the government never pays more than the tier. */
const split = (
  group: CertificationCategory,
  electedTierFen: Fen | undefined,
  rules: BenefitRules,
): Explained<Pick<PremiumSplit, 'tierFen' | 'governmentFen' | 'personFen'>> => {
  const chosen = tierFor(group, electedTierFen, rules);
  const { lowestFen } = chosen.result;
  const { offeredFen, wholeTierFen, basis } = offerTo(group, lowestFen, rules);
  // Whoever is paid for at a whole tier loses nothing by it: no lower one is chosen instead.
  const raised = wholeTierFen > chosen.result.tierFen;
  const tierFen = raised ? wholeTierFen : chosen.result.tierFen;
  const governmentFen = offeredFen < tierFen ? offeredFen : tierFen;
  const personFen = subtractFen(tierFen, governmentFen);
  const raise: WorkingLine = { rule: 'tier', inputs: { group, wholeTierFen }, result: tierFen, basis };
  const government = { group, lowestFen, offeredFen, tierFen };
  const person = { tierFen, governmentFen };
  return {
    result: { tierFen, governmentFen, personFen },
    working: [
      ...chosen.working,
      ...(raised ? [raise] : []),
      { rule: 'government-premium', inputs: government, result: governmentFen, basis },
      { rule: 'personal-premium', inputs: person, result: personFen, basis: law.higherTier },
    ],
  };
};

/** The day of the year whose rules count: the one on which the premium is listed, the last for a year listed later. */
const dayWithin = (year: CivilYear, payOn: CivilDate): CivilDate => {
  const [first, last] = [computedDate(`${year}-01-01`), computedDate(`${year}-12-31`)];
  if (payOn < first) return first;
  return payOn > last ? last : payOn;
};

const notDueBy = (facts: PremiumFacts, year: CivilYear): readonly [PremiumNotDueCode, Basis] | undefined => {
  const { diedOn, payOn, pensionAgeOn } = facts;
  const first = dayWithin(year, payOn);
  const day = payOn < first ? first : payOn;
  if (diedOn !== undefined && diedOn < day) return ['person-died', law.drawing];
  return day >= pensionAgeOn ? ['over-sixty', law.governmentPremium] : undefined;
};

/**
 * Whether the government pays a person's premium of a year, and who bears what (人社部发〔2017〕59号): the government's part stays as it is
 * when a higher tier is chosen, the person pays the difference, and the subsidy comes on top. `rules` are those of the day of
 * listing within the year, or resolved already.
 *
 * No source says what holds in the year of the 60th birthday or of death. Here the premium is due if it is listed before the birthday
 * ("未满60周岁"), and for who lives on the day of listing; a later listing finds nobody to pay for.
 */
export const premiumFor = (
  facts: PremiumFacts,
  year: CivilYear,
  rules: RulesByDay | BenefitRules,
): Explained<PremiumSplit | PremiumNotDue> => {
  const { payOn, pensionAgeOn, diedOn, electedTierFen } = facts;
  const inputs = { year, payOn, pensionAgeOn, ...(diedOn === undefined ? {} : { diedOn }) };
  const dueLine = (result: string, basis: Basis): WorkingLine => ({
    rule: 'premium-due',
    inputs,
    result,
    basis,
  });
  const stopped = notDueBy(facts, year);
  if (stopped) {
    const [notDue, basis] = stopped;
    return { result: { notDue }, working: [dueLine(notDue, basis)] };
  }
  const inForce = typeof rules === 'function' ? rules(dayWithin(year, payOn)) : rules;
  const status = hardshipStatusIn(facts.certified, year, inForce);
  if ('none' in status.result) {
    const { none } = status.result;
    return {
      result: { notDue: none },
      working: [...status.working, dueLine(none, law.governmentPremium)],
    };
  }
  const { group } = status.result;
  const parts = split(group, electedTierFen, inForce);
  const { tierFen, governmentFen, personFen } = parts.result;
  const subsidy = matchingSubsidyFor(tierFen, inForce);
  const subsidyFen = subsidy.result;
  return {
    result: { year, group, tierFen, governmentFen, personFen, subsidyFen },
    working: [
      dueLine('due', law.governmentPremium),
      ...status.working,
      ...parts.working,
      ...subsidy.working,
      {
        rule: 'premium',
        inputs: { governmentFen, personFen, subsidyFen },
        result: tierFen,
        basis: inForce.tiers.basis,
      },
    ],
  };
};
