import { json } from '../../shared/http/answer.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { calculate as operation } from '../../shared/http/operations/calculate.ts';
import { calculate, calculationNamed, calculations } from '../../shared/usecases/calculate/index.ts';
import type { RuleBook } from '../../shared/usecases/rules-in-force.ts';

const rulesThereAre = calculations.map(({ rule }) => rule);

/** Any rule for anybody who is signed in: nobody is named in the facts, and nothing is kept. */
export const calculationImplementations = (rules: () => RuleBook): readonly Implementation[] => [
  implement(operation, async ({ params: { rule }, body }) => {
    const asked = calculationNamed(rule);
    if (!asked) throw new HttpProblem('rule-unknown', { facts: { rules: rulesThereAre } });
    return json(200, valueOf(await calculate(rules())(asked, body)));
  }),
];
