import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { createBenefitBook, type BenefitBook } from './benefit-book.ts';
import { beginningOf, checkForGaps } from './check-policies.ts';
import { deadlinePolicySchema, type DeadlinePolicy } from './deadline-policy.ts';
import { jitless, policyFileName, type PolicyFile } from './policy-file.ts';
import { allThatIsKnown, createPolicyShelf, inForce, type ShelvedFile } from './policy-shelf.ts';
import { remembered } from './remembered.ts';

export interface PolicyBook extends BenefitBook {
  /** The deadlines of a place on a day. Throws `policy-not-in-force` before the nation's first file with them. */
  readonly policyFor: (place: DivisionCode, on: CivilDate) => DeadlinePolicy;
  /** The files that made it, nation first; each overrides those before it. */
  readonly policyFilesFor: (place: DivisionCode, on: CivilDate) => readonly string[];
}

/**
 * Nation, province, prefecture, county: each overrides the one above, and within a place the later file the earlier, matter by matter.
 * Throws `policy-stated-twice` or `policy-gap` when the files contradict each other or leave something open.
 */
export const createPolicyBook = (files: readonly PolicyFile[]): PolicyBook => {
  const shelf = createPolicyShelf(files);
  checkForGaps(files);
  const deadlinesFrom = beginningOf(files, 'deadlines') ?? allThatIsKnown;
  const deadlineFiles = (place: DivisionCode, on: CivilDate): readonly ShelvedFile[] =>
    inForce(shelf(place), on, allThatIsKnown).filter(({ file }) => file.deadlines !== undefined);
  const byFiles = new Map<string, DeadlinePolicy>();
  const policyFor = (place: DivisionCode, on: CivilDate): DeadlinePolicy => {
    if (on < deadlinesFrom) throw new RangeError(`policy-not-in-force: ${on}`);
    const chain = deadlineFiles(place, on).map(({ file }) => file);
    return remembered(byFiles, chain.map(policyFileName).join(' '), () =>
      deadlinePolicySchema.parse(Object.assign({}, ...chain.map(({ deadlines }) => deadlines)), jitless),
    );
  };
  return {
    policyFor,
    policyFilesFor: (place, on) => deadlineFiles(place, on).map(({ file }) => policyFileName(file)),
    ...createBenefitBook(files, shelf),
  };
};
