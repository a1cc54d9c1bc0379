import { policyFileDigest, policyFileName, type PolicyFile } from '../../../shared/policies/policy-file.ts';

/** The digest of each file as it was first laid down, by its name. */
export type Register = Readonly<Record<string, string>>;

const neverEdited = (name: string): string =>
  `policy-changed-after-effect: ${name}. A file that is laid down is never edited or removed, for payments were computed by it. ` +
  `Put it back as it was and add a new dated file; to correct what held on the same day, the same day with a later knownFrom.`;

/** What is wrong, in words that say what to do; nothing as a rule. */
export const problemsOf = (register: Register, files: readonly PolicyFile[]): readonly string[] => {
  const now = new Map(files.map((file) => [policyFileName(file), policyFileDigest(file)]));
  const changed = Object.keys(register).filter((name) => now.get(name) !== register[name]);
  const unregistered = [...now].filter(([name]) => !Object.hasOwn(register, name));
  return [
    ...changed.map(neverEdited),
    ...unregistered.map(
      ([name, digest]) =>
        `policy-not-registered: add "${name}": "${digest}" to tests/domain/policies/in-effect.json`,
    ),
  ];
};
