import type { CivilDate } from '../kernel/civil-date.ts';
import { keysOf } from '../kernel/keys.ts';
import { benefitMatters } from './benefit-policy.ts';
import { deadlinePolicySchema } from './deadline-policy.ts';
import { compareFiles, knownFrom, type PolicyFile } from './policy-file.ts';

interface Section {
  readonly name: 'deadlines' | 'benefits';
  readonly matters: readonly string[];
  /** With the nation's first statement of it the section begins. */
  readonly beginsWith: string;
}

const sections: readonly Section[] = [
  { name: 'deadlines', matters: keysOf(deadlinePolicySchema.unwrap().shape), beginsWith: 'deliver' },
  { name: 'benefits', matters: keysOf(benefitMatters), beginsWith: 'basicPension' },
];

/** The matters of the section that are not stated, by the nation, from its beginning on. */
const gapsOf = (
  national: readonly PolicyFile[],
  { name, matters, beginsWith }: Section,
): readonly string[] => {
  const states = (file: PolicyFile, matter: string): boolean => Object.hasOwn(file[name] ?? {}, matter);
  const first = national.find((file) => states(file, beginsWith));
  if (first === undefined) return [`${name}.${beginsWith}`];
  const inTime = national.filter(
    (file) => file.inForceFrom <= first.inForceFrom && knownFrom(file) <= knownFrom(first),
  );
  return matters
    .filter((matter) => !inTime.some((file) => states(file, matter)))
    .map((matter) => `${name}.${matter} on ${first.inForceFrom}`);
};

/**
 * Every place inherits from the nation and no statement ever ends, so what the nation states from the beginning on is
 * stated for every place and day after it. Throws `policy-gap` with what is missing.
 */
export const checkForGaps = (files: readonly PolicyFile[]): void => {
  const national = files.filter(({ division }) => division === '').toSorted(compareFiles);
  const gaps = sections.flatMap((section) => gapsOf(national, section));
  if (gaps.length > 0) throw new RangeError(`policy-gap: the nation does not state ${gaps.join(', ')}`);
};

/** The day from which a section holds; before it nothing does. */
export const beginningOf = (files: readonly PolicyFile[], name: Section['name']): CivilDate | undefined => {
  const beginsWith = sections.find((section) => section.name === name)?.beginsWith ?? '';
  return files
    .filter((file) => file.division === '' && Object.hasOwn(file[name] ?? {}, beginsWith))
    .toSorted(compareFiles)[0]?.inForceFrom;
};
