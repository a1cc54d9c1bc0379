import { civilDateSchema, type CivilDate } from '../kernel/civil-date.ts';
import { prefixSchema, type DivisionCode, type DivisionPrefix } from '../kernel/division-code.ts';
import { policyLevels, type PolicyLevel } from './benefit-rules.ts';
import { compareFiles, knownFrom, policyFileName, type PolicyFile } from './policy-file.ts';

export interface ShelvedFile {
  readonly level: PolicyLevel;
  readonly file: PolicyFile;
}

/** All files that can ever speak of the place: nation first, of each level the oldest first. The later overrides. */
export type PolicyShelf = (place: DivisionCode) => readonly ShelvedFile[];

const filesByDivision = (
  files: readonly PolicyFile[],
): ReadonlyMap<DivisionPrefix, readonly PolicyFile[]> => {
  const names = files.map(policyFileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`policy-stated-twice: ${twice}`);
  return Map.groupBy(files.toSorted(compareFiles), ({ division }) => division);
};

/** Throws `policy-stated-twice` when two files speak of one place, day and day of knowledge. */
export const createPolicyShelf = (files: readonly PolicyFile[]): PolicyShelf => {
  const byDivision = filesByDivision(files);
  return (place) =>
    policyLevels.flatMap((level, index) =>
      (byDivision.get(prefixSchema.parse(place.slice(0, 2 * index))) ?? []).map((file) => ({ level, file })),
    );
};

/** After every file that can be written. */
export const allThatIsKnown: CivilDate = civilDateSchema.parse('9999-12-31');

/** What is in force on a day by what was known on another. */
export const inForce = (
  shelved: readonly ShelvedFile[],
  on: CivilDate,
  knownOn: CivilDate,
): readonly ShelvedFile[] =>
  shelved.filter(({ file }) => file.inForceFrom <= on && knownFrom(file) <= knownOn);
