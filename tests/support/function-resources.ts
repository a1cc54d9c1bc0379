import type { FunctionName } from '../../shared/runtime/names.ts';
import { at, list, type Resource, type Template } from './synthesised-template.ts';

const named = (resources: readonly Resource[], name: FunctionName, kind: string): Resource => {
  const resource = resources.find(({ id }) => id.toLowerCase().startsWith(`${name}${kind}`));
  if (!resource) throw new Error(`function ${name} has no ${kind}`);
  return resource;
};

export const lambdaOf = (template: Template, name: FunctionName): Resource =>
  named(template.ofType('AWS::Lambda::Function'), name, 'function');

export const roleOf = (template: Template, name: FunctionName): Resource =>
  named(template.ofType('AWS::IAM::Role'), name, 'role');

/** One statement of a role, with what it points at as text. */
export interface Statement {
  readonly effect: unknown;
  readonly actions: readonly string[];
  readonly resources: string;
  readonly leadingKeys: readonly string[];
  readonly viaServices: readonly unknown[];
}

const texts = (value: unknown): readonly string[] => list(value).map(String);

export const statementsOf = (template: Template, name: FunctionName): readonly Statement[] =>
  list(roleOf(template, name).properties['Policies'])
    .flatMap((policy) => list(at(policy, 'PolicyDocument', 'Statement')))
    .map((statement) => ({
      effect: at(statement, 'Effect'),
      actions: texts(at(statement, 'Action')),
      resources: JSON.stringify(at(statement, 'Resource')),
      leadingKeys: texts(at(statement, 'Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys')),
      viaServices: list(at(statement, 'Condition', 'StringEquals', 'kms:ViaService')),
    }));
