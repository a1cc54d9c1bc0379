import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireRuleBook } from '../../shared/runtime/wire-rule-book.ts';
import { wireRunning } from '../../shared/runtime/wire-runs.ts';
import { wireExchange } from '../../shared/runtime/wiring.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import type { RuleBook } from '../../shared/usecases/rules-in-force.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';
import { calculationImplementations } from './calculations.ts';
import { previewImplementations } from './preview.ts';
import { ruleImplementations } from './rules.ts';
import { lineImplementations } from './run-lines.ts';
import { runImplementations } from './runs.ts';

export interface BenefitsParts extends HttpParts {
  readonly exchange: () => Exchange;
  readonly rules: () => RuleBook;
  readonly running: () => Running;
}

/** What is due to a person, the rules behind it, and the runs that pay it. */
export const createHandler = (parts: BenefitsParts): HttpHandler =>
  createHttpHandler(
    [
      ...previewImplementations(parts.exchange),
      ...ruleImplementations(parts.rules),
      ...calculationImplementations(parts.rules),
      ...runImplementations(parts.running),
      ...lineImplementations(parts.running),
    ],
    parts,
  );

export const handler: HttpHandler = createHandler({
  exchange: wireExchange,
  rules: wireRuleBook,
  running: wireRunning,
  verifyToken: wireVerifyToken,
  log,
});
