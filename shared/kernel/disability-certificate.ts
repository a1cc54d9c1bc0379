import { fail, ok, type Result } from './result.ts';

const disabilityCategories = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
] as const;

export type DisabilityCategory = (typeof disabilityCategories)[number];

export interface Disability {
  readonly category: DisabilityCategory;
  /** 1 is the most severe; 1 and 2 are severe (重度). */
  readonly level: 1 | 2 | 3 | 4;
}

export type DisabilityProblem =
  | 'citizen-id-wrong-disability-category'
  | 'citizen-id-wrong-disability-level'
  | 'citizen-id-wrong-reissue-suffix';

const levels = [1, 2, 3, 4] as const;

/** What follows the ID number in a disability certificate number: category 1–7, level 1–4, and two more when re-issued (`B1`). */
export const disabilityOf = (tail: string): Result<Disability, DisabilityProblem> => {
  const category = disabilityCategories[Number(tail[0]) - 1];
  if (category === undefined) return fail('citizen-id-wrong-disability-category');
  const level = levels[Number(tail[1]) - 1];
  if (level === undefined) return fail('citizen-id-wrong-disability-level');
  if (!/^(?:[A-Z\d]\d)?$/u.test(tail.slice(2))) return fail('citizen-id-wrong-reissue-suffix');
  return ok({ category, level });
};
