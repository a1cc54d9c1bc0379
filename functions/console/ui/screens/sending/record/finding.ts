import { words, type Values, type Words } from '../../../language/words.ts';
import type { FieldName } from './fields.ts';

/** Something to put right (`problem`), to confirm against the papers (`doubt`), or good to know (`note`). */
export interface Finding {
  readonly field: FieldName;
  readonly level: 'problem' | 'doubt' | 'note';
  readonly says: Words;
  readonly values?: Values;
}

export const problem = (field: FieldName, says: Words, values?: Values): Finding => ({
  field,
  level: 'problem',
  says,
  ...(values ? { values } : {}),
});
export const doubt = (field: FieldName, says: Words, values?: Values): Finding => ({
  field,
  level: 'doubt',
  says,
  ...(values ? { values } : {}),
});
export const note = (field: FieldName, says: Words, values?: Values): Finding => ({
  field,
  level: 'note',
  says,
  ...(values ? { values } : {}),
});

export const missing = (field: FieldName): Finding => problem(field, words('请填写', 'Fill this in'));

export const hasProblem = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'problem');
export const hasDoubt = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'doubt');

/** One problem for a field, and nothing less beside it: what is wrong is put right before what is doubtful is looked at. */
export const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const wrong = new Set(findings.filter(({ level }) => level === 'problem').map(({ field }) => field));
  const told = new Set<FieldName>();
  return findings.filter(({ field, level }) => {
    if (level !== 'problem') return !wrong.has(field);
    if (told.has(field)) return false;
    told.add(field);
    return true;
  });
};
