import { describe, expect, it } from 'vitest';

import { policyFiles } from '../../../shared/policies/index.ts';
import { policyFileSchema, type PolicyFile } from '../../../shared/policies/policy-file.ts';
import register from './in-effect.json' with { type: 'json' };
import { problemsOf } from './in-effect.ts';

const nameOf = (file: PolicyFile) => ({ division: file.division, inForceFrom: file.inForceFrom });
const edited = (file: PolicyFile): PolicyFile =>
  policyFileSchema.parse({
    ...nameOf(file),
    benefits: {
      basicPension: { value: { amountFen: 1 }, source: 'edited', certainty: 'inferred' },
    },
  });

describe('a policy file that was laid down', () => {
  it('is as it was', () => {
    expect(problemsOf(register, policyFiles())).toEqual([]);
  });

  it('cannot be edited or removed: a new dated file is added', () => {
    const name = '43/2020-01-01';
    const isIt = (file: PolicyFile) => file.division === '43' && file.inForceFrom === '2020-01-01';
    const changed = policyFiles().map((file) => (isIt(file) ? edited(file) : file));
    const removed = policyFiles().filter((file) => !isIt(file));
    for (const files of [changed, removed]) {
      const problems = problemsOf(register, files);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`policy-changed-after-effect: ${name}`);
      expect(problems[0]).toContain('add a new dated file');
    }
  });

  it('is entered in the register with the line that the message gives', () => {
    const { '43/2020-01-01': digest, ...others } = register;
    expect(problemsOf(others, policyFiles())).toEqual([
      `policy-not-registered: add "43/2020-01-01": "${digest}" to tests/domain/policies/in-effect.json`,
    ]);
  });

  it('may change its spaces and the order of its fields', () => {
    const reordered = policyFiles().map((file) =>
      policyFileSchema.parse(Object.fromEntries(Object.entries(file).toReversed())),
    );
    expect(problemsOf(register, reordered)).toEqual([]);
  });
});
