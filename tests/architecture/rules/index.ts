import type { Rule } from '../rule.ts';
import { assertingTests } from './asserting-tests.ts';
import { noCycles } from './cycles.ts';
import { fileNames } from './file-names.ts';
import { importDirections } from './import-directions.ts';
import { onePlaceRules } from './one-place.ts';
import { purityRules } from './purity.ts';
import { sizes } from './sizes.ts';
import { syntaxBans } from './syntax-bans.ts';
import { wordRules } from './words.ts';

/** Every rule of the tree. A new one needs a probe on which it fires. */
export const rules: readonly Rule[] = [
  importDirections,
  noCycles,
  sizes,
  fileNames,
  ...syntaxBans,
  ...purityRules,
  ...onePlaceRules,
  assertingTests,
  ...wordRules,
];
