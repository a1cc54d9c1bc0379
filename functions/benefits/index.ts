import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireRuleBook } from '../../shared/runtime/wire-rule-book.ts';
import type { RuleBook } from '../../shared/usecases/rules-in-force.ts';
import { ruleImplementations } from './rules.ts';

export interface BenefitsParts extends HttpParts {
  readonly rules: () => RuleBook;
}

/** What is due to a person, the rules behind it, and the runs that pay it. */
export const createHandler = (parts: BenefitsParts): HttpHandler =>
  createHttpHandler(ruleImplementations(parts.rules), parts);

export const handler: HttpHandler = createHandler({
  rules: wireRuleBook,
  verifyToken: wireVerifyToken,
  log,
});
