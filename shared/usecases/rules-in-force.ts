import { civilDateAt, type CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import { keysOf } from '../kernel/keys.ts';
import { resolveDivision } from '../localities/resolve-division.ts';
import type { BenefitMatter } from '../policies/benefit-policy.ts';
import type { BenefitRules } from '../policies/benefit-rules.ts';
import type { Directory } from '../ports/directory.ts';
import { done, type Outcome } from './outcome.ts';
import { matterTitles, type RulesView } from './rules-view.ts';

export interface RuleBook {
  readonly directory: Pick<Directory, 'divisions'>;
  readonly benefitRulesFor: (place: DivisionCode, on: CivilDate, knownOn?: CivilDate) => BenefitRules;
  readonly benefitFilesFor: (
    place: DivisionCode,
    from: CivilDate,
    knownOn?: CivilDate,
  ) => Readonly<Record<string, string>>;
  readonly now: () => Instant;
}

export interface RulesQuestion {
  readonly division: DivisionCode;
  /** Today if absent. */
  readonly on?: CivilDate | undefined;
  /** As it was known on this day; all that is known now if absent. */
  readonly knownOn?: CivilDate | undefined;
}

const isOther = (matter: BenefitMatter): matter is Exclude<BenefitMatter, 'basicPension'> =>
  matter !== 'basicPension';

const mattersOf = (rules: BenefitRules): RulesView['matters'] =>
  keysOf(matterTitles)
    .filter(isOther)
    .map((matter) => {
      const { value, basis } = rules[matter];
      return { matter, title: { ...matterTitles[matter] }, value, ...basis };
    });

/** The division that answers for a code on a day. Refused: `division-unknown`, `division-ambiguous`. */
export const placeOn = async (
  book: Pick<RuleBook, 'directory'>,
  code: DivisionCode,
  on: CivilDate,
): Promise<Extract<Outcome<DivisionCode>, { kind: 'done' | 'refused' }>> => {
  const resolution = await resolveDivision(code, on, (asked) => book.directory.divisions(asked));
  if (resolution.kind === 'unknown')
    return { kind: 'refused', refused: 'division-unknown', detail: { code } };
  if (resolution.kind === 'ambiguous') {
    const candidates = resolution.candidates.map((one) => one.division.code);
    return { kind: 'refused', refused: 'division-ambiguous', detail: { code, candidates } };
  }
  return { kind: 'done', value: resolution.division.code, replayed: false };
};

const rulesOn = (book: RuleBook, ...asked: Parameters<RuleBook['benefitRulesFor']>) => {
  try {
    return book.benefitRulesFor(...asked);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/**
 * What holds in a place on a day, for anybody who is signed in: rules name nobody. Refused: `division-unknown`,
 * `division-ambiguous`; a day before the nation's first file is `day-before-first-rules`.
 */
export const rulesInForce =
  (book: RuleBook) =>
  async ({
    division: code,
    on = civilDateAt(book.now()),
    knownOn,
  }: RulesQuestion): Promise<Outcome<RulesView>> => {
    const place = await placeOn(book, code, on);
    if (place.kind !== 'done') return place;
    const division = place.value;
    const rules = rulesOn(book, division, on, knownOn);
    if (!rules) return { kind: 'invalid', issues: [{ code: 'day-before-first-rules', path: ['on'] }] };
    const { totalFen, parts } = rules.basicPension;
    return done({
      division,
      on,
      ...(knownOn === undefined ? {} : { knownOn }),
      since: rules.since,
      basicPension: {
        title: { ...matterTitles.basicPension },
        totalFen,
        parts: parts.map(({ level, amountFen, basis }) => ({ level, amountFen, ...basis })),
      },
      matters: mattersOf(rules),
      files: { ...book.benefitFilesFor(division, on, knownOn) },
    });
  };
