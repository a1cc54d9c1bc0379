import type { CivilDate } from '../kernel/civil-date.ts';
import { prefixSchema, type DivisionCode, type DivisionPrefix } from '../kernel/division-code.ts';
import { deadlinePolicySchema, type DeadlinePolicy } from './deadline-policy.ts';
import { policyFileName, type PolicyFile } from './policy-file.ts';

export interface PolicyBook {
  /** What holds in a place on a day. Throws `policy-not-in-force` before the nation's first file. */
  readonly policyFor: (place: DivisionCode, on: CivilDate) => DeadlinePolicy;
  /** The files that made it, nation first; each overrides those before it. */
  readonly policyFilesFor: (place: DivisionCode, on: CivilDate) => readonly string[];
}

const filesByDivision = (
  files: readonly PolicyFile[],
): ReadonlyMap<DivisionPrefix, readonly PolicyFile[]> => {
  const newestFirst = files.toSorted((left, right) => (left.inForceFrom < right.inForceFrom ? 1 : -1));
  const names = files.map(policyFileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`policy-stated-twice: ${twice}`);
  return Map.groupBy(newestFirst, ({ division }) => division);
};

/** Nation, province, prefecture, county: of each the latest file in force, each overriding the one above. */
export const createPolicyBook = (files: readonly PolicyFile[]): PolicyBook => {
  const byDivision = filesByDivision(files);
  const inForce = (place: DivisionCode, on: CivilDate): readonly PolicyFile[] =>
    [0, 2, 4, 6]
      .map((length) => byDivision.get(prefixSchema.parse(place.slice(0, length))) ?? [])
      .flatMap((own) => own.find(({ inForceFrom }) => inForceFrom <= on) ?? []);
  const policyFor = (place: DivisionCode, on: CivilDate): DeadlinePolicy => {
    const [national, ...local] = inForce(place, on);
    if (national?.division !== '') throw new RangeError(`policy-not-in-force: ${on}`);
    return deadlinePolicySchema.parse(
      Object.assign({}, ...[national, ...local].map(({ deadlines }) => deadlines)),
    );
  };
  return { policyFor, policyFilesFor: (place, on) => inForce(place, on).map(policyFileName) };
};
