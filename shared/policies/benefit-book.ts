import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { BenefitRules } from './benefit-rules.ts';
import { beginningOf } from './check-policies.ts';
import { knownFrom, policyFileDigest, policyFileName, type PolicyFile } from './policy-file.ts';
import { allThatIsKnown, inForce, type PolicyShelf, type ShelvedFile } from './policy-shelf.ts';
import { remembered } from './remembered.ts';
import { resolveBenefits } from './resolve-benefits.ts';

export interface BenefitBook {
  /**
   * What a place grants on a day, as far as it was known on `knownOn` (by default all that is known now). Frozen, and the same
   * object for every day with the same files. Throws `policy-not-in-force` before the nation's first file with
   * benefits, and `policy-incoherent` when the files of this place do not fit together: one bad file stops one place only.
   */
  readonly benefitRulesFor: (place: DivisionCode, on: CivilDate, knownOn?: CivilDate) => BenefitRules;
  /** Every file that can decide a day from `from` on, as known on `knownOn`, with the SHA-256 of what it says. */
  readonly benefitFilesFor: (
    place: DivisionCode,
    from: CivilDate,
    knownOn?: CivilDate,
  ) => Readonly<Record<string, string>>;
}

/** One place's files, and the rules made of them so far. */
interface Timeline {
  readonly shelved: readonly ShelvedFile[];
  readonly forceDays: readonly CivilDate[];
  readonly knownDays: readonly CivilDate[];
  /** By how many of the days have passed. */
  readonly byDays: Map<number, BenefitRules>;
  readonly byFiles: Map<string, BenefitRules>;
}

const daysOf = (files: readonly ShelvedFile[], day: (file: PolicyFile) => CivilDate): readonly CivilDate[] =>
  [...new Set(files.map(({ file }) => day(file)))].toSorted();

const timelineOf = (shelf: PolicyShelf, place: DivisionCode): Timeline => {
  const shelved = shelf(place).filter(({ file }) => file.benefits !== undefined);
  return {
    shelved,
    forceDays: daysOf(shelved, (file) => file.inForceFrom),
    knownDays: daysOf(shelved, knownFrom),
    byDays: new Map(),
    byFiles: new Map(),
  };
};

const countUntil = (days: readonly CivilDate[], last: CivilDate): number => {
  let count = days.length;
  // From the end: almost every question is about the present.
  while (count > 0 && (days[count - 1] ?? last) > last) count -= 1;
  return count;
};

/** Whether a later file of the same place states all that this one states. */
const isSuperseded = (one: ShelvedFile, chain: readonly ShelvedFile[]): boolean => {
  const later = chain.slice(chain.indexOf(one) + 1).filter(({ level }) => level === one.level);
  return Object.entries(one.file.benefits ?? {}).every(
    ([matter]) =>
      // Stated group by group: a later file need not name every group.
      matter !== 'governmentPremium' && later.some(({ file }) => Object.hasOwn(file.benefits ?? {}, matter)),
  );
};

export const createBenefitBook = (files: readonly PolicyFile[], shelf: PolicyShelf): BenefitBook => {
  const timelines = new Map<DivisionCode, Timeline>();
  const begins = beginningOf(files, 'benefits') ?? allThatIsKnown;
  const timeline = (place: DivisionCode): Timeline =>
    remembered(timelines, place, () => timelineOf(shelf, place));
  const benefitRulesFor = (
    place: DivisionCode,
    on: CivilDate,
    knownOn: CivilDate = allThatIsKnown,
  ): BenefitRules => {
    if (on < begins) throw new RangeError(`policy-not-in-force: ${on}`);
    const { shelved, forceDays, knownDays, byDays, byFiles } = timeline(place);
    const days = countUntil(forceDays, on) * (knownDays.length + 1) + countUntil(knownDays, knownOn);
    return remembered(byDays, days, () => {
      const chain = inForce(shelved, on, knownOn);
      const names = chain.map(({ file }) => policyFileName(file)).join(' ');
      return remembered(byFiles, names, () => resolveBenefits(place, chain));
    });
  };
  return {
    benefitRulesFor,
    benefitFilesFor: (place, from, knownOn = allThatIsKnown) => {
      const { shelved } = timeline(place);
      const chain = inForce(shelved, from, knownOn);
      const later = shelved.filter(({ file }) => file.inForceFrom > from && knownFrom(file) <= knownOn);
      return Object.fromEntries(
        [...chain.filter((one) => !isSuperseded(one, chain)), ...later].map(({ file }) => [
          policyFileName(file),
          policyFileDigest(file),
        ]),
      );
    },
  };
};
