import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules, Stated } from '../../policies/benefit-rules.ts';
import type { CertificationCategory } from '../handover/terms.ts';
import type { Explained } from './working.ts';

/** The tier of a year, and the lowest one open to the person, from which shares of the government are taken. */
export interface Tier {
  readonly tierFen: Fen;
  readonly lowestFen: Fen;
}

/** What a person may choose from: the tiers of the place, and the retained one for the groups it is kept for. */
const openTiers = (group: CertificationCategory | undefined, rules: BenefitRules): Stated<readonly Fen[]> => {
  const retained = rules.retainedTier.value;
  const { value: ordinary, basis } = rules.tiers;
  if (!retained || group === undefined || !retained.groups.includes(group)) return rules.tiers;
  if (ordinary.includes(retained.tierFen)) return { value: ordinary, basis };
  const value = [...ordinary, retained.tierFen].toSorted((left, right) => left - right);
  return { value, basis: retained.tierFen === value[0] ? rules.retainedTier.basis : basis };
};

/**
 * The contribution tier of a year: the chosen one if it is open to the person, else the lowest that is. Hardship groups keep the old
 * lowest tier when the ordinary one rises (人社部发〔2017〕59号); who is none of them any more falls to the ordinary lowest unless they
 * chose (Chongqing). Throws `no-tier-stated` where a place has no tiers.
 */
export const tierFor = (
  group: CertificationCategory | undefined,
  electedTierFen: Fen | undefined,
  rules: BenefitRules,
): Explained<Tier> => {
  const open = openTiers(group, rules);
  const [lowestFen] = open.value;
  if (lowestFen === undefined) throw new RangeError('no-tier-stated');
  const offered = electedTierFen !== undefined && open.value.includes(electedTierFen);
  const tierFen = offered ? electedTierFen : lowestFen;
  const inputs = {
    lowestFen,
    ...(group ? { group } : {}),
    ...(electedTierFen === undefined ? {} : { electedTierFen, electedIsOpen: offered }),
  };
  const basis = tierFen === lowestFen ? open.basis : rules.tiers.basis;
  return { result: { tierFen, lowestFen }, working: [{ rule: 'tier', inputs, result: tierFen, basis }] };
};
