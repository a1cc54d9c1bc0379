import type { AwardFacts } from '../../shared/domain/benefits/facts.ts';
import { certificationCategories } from '../../shared/domain/handover/terms.ts';
import { civilDateSchema, plusDays } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { computedFen } from '../../shared/kernel/fen.ts';
import { benefitRulesFor } from '../../shared/policies/index.ts';
import type { RulesByDay } from '../../shared/policies/benefit-rules.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';

export interface Claim {
  readonly facts: AwardFacts;
  readonly rules: RulesByDay;
}

/** Counties whose rules differ in form: by year, by consecutive year, by age, with a fixed first month, and the nation's alone. */
const counties = ['532325', '210502', '430104', '320102', '500112', '341182', '530921', '440106'];

const firstBirthday = civilDateSchema.parse('2016-01-01');
const daysOfBirthdays = 3_600;

const lateByDays = (random: SeededRandom): number => (random.below(10) === 0 ? random.below(900) : 0);

/** Where who was never insured pays back first and is awarded nothing yet (Yao'an). */
const paysBackFirst = '532325';

const claimOf = (random: SeededRandom): AwardFacts => {
  const county = counties[random.below(counties.length)] ?? '530921';
  const pensionAgeOn = plusDays(firstBirthday, random.below(daysOfBirthdays));
  const claimedOn = plusDays(pensionAgeOn, lateByDays(random));
  const neverInsured = random.below(10) === 0 && county !== paysBackFirst;
  const paid = neverInsured ? 0 : 15 + random.below(10);
  const part = (mostFen: number) => computedFen(random.below(mostFen));
  const group = certificationCategories[random.below(certificationCategories.length)];
  return {
    place: divisionCodeSchema.parse(county),
    pensionAgeOn,
    claimedOn,
    enrolledOn: neverInsured ? claimedOn : plusDays(pensionAgeOn, -4000),
    neverInsured,
    ...(group === undefined ? {} : { group }),
    account: {
      balances: neverInsured
        ? {}
        : { personal: part(500_000), 'government-premium': part(100_000), interest: part(50_000) },
      years: { paid, backPaid: random.below(2), consecutive: Math.max(0, paid - random.below(4)) },
    },
    residenceYears: random.below(50),
    additions: [],
  };
};

/** Claims as counties see them: most on the birthday, some late, some of persons never insured. The rules are one function a county. */
export const claims = (count: number, seed = 60): readonly Claim[] => {
  const random = seededRandom(seed);
  const rulesOf = new Map<string, RulesByDay>();
  return Array.from({ length: count }, () => {
    const facts = claimOf(random);
    const rules = rulesOf.get(facts.place) ?? ((on) => benefitRulesFor(facts.place, on));
    rulesOf.set(facts.place, rules);
    return { facts, rules };
  });
};
