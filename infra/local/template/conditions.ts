import { isDeepStrictEqual } from 'node:util';
import { localError } from '../local-error.ts';
import type { Template } from './template.ts';

type Values = ReadonlyMap<string, unknown>;

/** Whether a named condition of the template holds; `values` are the parameters and pseudo parameters. */
export function conditionHolds(
  name: string,
  template: Pick<Template, 'conditions' | 'parameterDefaults'>,
  values: Values,
): boolean {
  const evaluate = (expression: unknown): unknown => {
    if (typeof expression !== 'object' || expression === null) return expression;
    const [entry] = Object.entries(expression);
    const operator = entry === undefined ? undefined : operators[entry[0]];
    if (entry === undefined || operator === undefined) {
      throw localError('condition-unknown', `condition ${name} uses ${JSON.stringify(expression)}`);
    }
    return operator(entry[1], evaluate, (other) => conditionHolds(other, template, values), values);
  };
  const expression = template.conditions[name];
  if (expression === undefined) throw localError('condition-unknown', `there is no condition ${name}`);
  return evaluate(expression) === true;
}

type Operator = (
  argument: unknown,
  evaluate: (expression: unknown) => unknown,
  holds: (name: string) => boolean,
  values: Values,
) => unknown;

const listOf = (argument: unknown): readonly unknown[] => (Array.isArray(argument) ? argument : [argument]);

const operators: Readonly<Record<string, Operator | undefined>> = {
  Ref: (name, _evaluate, _holds, values) => values.get(String(name)),
  Condition: (name, _evaluate, holds) => holds(String(name)),
  'Fn::Equals': (pair, evaluate) => {
    const [left, right] = listOf(pair).map(evaluate);
    return isDeepStrictEqual(left, right);
  },
  'Fn::And': (list, evaluate) => listOf(list).every((one) => evaluate(one) === true),
  'Fn::Or': (list, evaluate) => listOf(list).some((one) => evaluate(one) === true),
  'Fn::Not': (list, evaluate) => evaluate(listOf(list)[0]) !== true,
};
