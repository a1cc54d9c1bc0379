import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Basis } from '../../policies/benefit-rules.ts';
import { law } from './law.ts';
import type { Explained } from './working.ts';

/** What decides whether a person may join here; what nobody knows of is taken as not so. */
export interface EligibilityFacts {
  readonly reachesMinimumAgeOn: CivilDate;
  readonly pensionAgeOn: CivilDate;
  readonly diedOn?: CivilDate;
  readonly hukou: 'here' | 'elsewhere' | 'none';
  readonly standing: 'ordinary' | 'student' | 'soldier' | 'prisoner';
  /** The scheme in which the person is insured now, other than the residents' scheme of this place. */
  readonly otherScheme: 'none' | 'employee' | 'public-institution' | 'resident-elsewhere';
  /** Draws the pension of another scheme. */
  readonly drawsElsewhere: boolean;
}

export const eligibilityCodes = [
  'may-contribute',
  'may-draw',
  'dead',
  'no-hukou',
  'hukou-elsewhere',
  'under-sixteen',
  'draws-elsewhere',
  'in-employee-scheme',
  'in-public-institution-scheme',
  'in-resident-scheme-elsewhere',
  'student',
  'soldier',
  'prisoner',
] as const;
export type EligibilityCode = (typeof eligibilityCodes)[number];

const insuredAs = {
  employee: 'in-employee-scheme',
  'public-institution': 'in-public-institution-scheme',
  'resident-elsewhere': 'in-resident-scheme-elsewhere',
} as const satisfies Readonly<Record<string, EligibilityCode>>;

/** The first that stands in the way; nothing does for who may join. */
const obstacle = (facts: EligibilityFacts, on: CivilDate): readonly [EligibilityCode, Basis] | undefined => {
  const { diedOn, hukou, otherScheme, standing } = facts;
  if (diedOn !== undefined && diedOn <= on) return ['dead', law.drawing];
  if (hukou !== 'here') return [hukou === 'none' ? 'no-hukou' : 'hukou-elsewhere', law.joining];
  if (on < facts.reachesMinimumAgeOn) return ['under-sixteen', law.joining];
  if (facts.drawsElsewhere) return ['draws-elsewhere', law.dualReceipt];
  if (otherScheme !== 'none') return [insuredAs[otherScheme], law.joining];
  if (standing === 'ordinary') return undefined;
  return [standing, standing === 'student' ? law.joining : law.waiting];
};

/**
 * Whether a person may be enrolled here on a day (国发〔2014〕8号): 16 full years, hukou here, in no other scheme, not at school. Under 60
 * they contribute; from the 60th birthday on they only register and draw. Soldiers and prisoners wait, by a county's practice.
 */
export const eligibilityOf = (facts: EligibilityFacts, on: CivilDate): Explained<EligibilityCode> => {
  const aged: readonly [EligibilityCode, Basis] =
    on < facts.pensionAgeOn ? ['may-contribute', law.joining] : ['may-draw', law.drawing];
  const [result, basis] = obstacle(facts, on) ?? aged;
  const { diedOn, ...known } = facts;
  const inputs = diedOn === undefined ? { ...known, on } : { ...known, diedOn, on };
  return { result, working: [{ rule: 'eligibility', inputs, result, basis }] };
};
