import { json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { getPolicies } from '../../shared/http/operations/get-policies.ts';
import { rulesInForce, type RuleBook } from '../../shared/usecases/rules-in-force.ts';

/** The rules of a place: public knowledge, the same for everybody who is signed in. */
export const ruleImplementations = (rules: () => RuleBook): readonly Implementation[] => [
  implement(getPolicies, async ({ params: { division }, query }) =>
    json(200, valueOf(await rulesInForce(rules())({ division, ...query }))),
  ),
];
