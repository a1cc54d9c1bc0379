import { asProblem } from '../../../api/problem.ts';
import { problem, type Finding } from '../record/finding.ts';
import { fieldAt, type FieldName } from '../record/fields.ts';

/** Refusals that speak of one field without naming it. */
const fieldsByCode: Readonly<Record<string, FieldName>> = {
  'certification-expired': 'certifiedUntil',
  'certification-not-yet-valid': 'certifiedFrom',
  'hukou-inside-certifying-locality': 'hukouLocality',
  'division-unknown': 'hukouLocality',
  'division-ambiguous': 'hukouLocality',
  'division-not-a-locality': 'hukouLocality',
  'certifying-locality-needed': 'certifyingLocality',
  'name-differs-from-number': 'name',
  'person-has-open-case': 'citizenId',
};

/** What the exchange refused, beside the fields that it speaks of. */
export const refusedFields = (error: unknown): readonly Finding[] => {
  const { document } = asProblem(error);
  if (!document) return [];
  const named = (document.fields ?? []).flatMap(({ path, sentence }) => {
    const field = fieldAt(path);
    return field === undefined ? [] : [problem(field, sentence)];
  });
  const field = fieldsByCode[document.code];
  return named.length > 0 || field === undefined ? named : [problem(field, document.sentence)];
};
