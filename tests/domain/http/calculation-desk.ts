import { createHandler } from '../../../functions/benefits/index.ts';
import type { HttpAnswer } from '../../../shared/http/answer.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { benefitFilesFor, benefitRulesFor } from '../../../shared/policies/index.ts';
import {
  type CalculationView,
  calculationViewSchema,
} from '../../../shared/usecases/calculate/calculation-view.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDirectory } from './memory-stores.ts';
import { ask, claims, valueIn } from './request.ts';

const unreached = (): never => {
  throw new Error('a rule is worked out without any case');
};
const rules = () => ({
  directory: memoryDirectory(),
  benefitRulesFor,
  benefitFilesFor,
  now: () => instantSchema.parse('2026-03-20T01:00:00.000Z'),
});
/** Asks a rule over HTTP, with nothing behind it but the policy files. */
export const worked = (
  rule: string,
  body: unknown,
  roles: readonly string[] = ['auditor'],
): Promise<HttpAnswer> => {
  const handler = createHandler({
    log: listeningLog().log,
    rules,
    exchange: unreached,
    running: unreached,
    verifyToken: claims('530921', roles),
  });
  return ask(handler, { routeKey: 'POST /v1/calculations/{rule}', params: { rule }, body });
};
export interface Question {
  readonly place: string;
  readonly on: string;
  readonly knownOn?: string;
  readonly facts: unknown;
}

export const answered = async (rule: string, question: Question): Promise<CalculationView> =>
  calculationViewSchema.parse(valueIn(await worked(rule, question)));
