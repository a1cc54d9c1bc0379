import { benefitFilesFor, benefitRulesFor } from '../policies/index.ts';
import type { RuleBook } from '../usecases/rules-in-force.ts';
import { once } from './once.ts';
import { rememberingDirectory } from './remembering-directory.ts';
import { wireDirectory, wireNow } from './wire-stores.ts';

/** The policy files as they are shipped, and the divisions they are stated for. */
export const wireRuleBook = once((): RuleBook => ({
  directory: rememberingDirectory(wireDirectory(), Date.now),
  benefitRulesFor,
  benefitFilesFor,
  now: wireNow(),
}));
