import type { Template } from './template.ts';

/** The account number both engines answer with. */
export const localAccount = '000000000000';

/** Stands for "this property is not there". */
export const noValue = Symbol('AWS::NoValue');

/**
 * The pseudo parameters of a local run. The partition is the plain one whatever the region, because both engines
 * write it into the names they give.
 */
export function pseudoParameters(
  template: Pick<Template, 'region' | 'stackName'>,
): ReadonlyMap<string, unknown> {
  const { region, stackName } = template;
  return new Map<string, unknown>([
    ['AWS::AccountId', localAccount],
    ['AWS::NoValue', noValue],
    ['AWS::NotificationARNs', []],
    ['AWS::Partition', 'aws'],
    ['AWS::Region', region],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${localAccount}:stack/${stackName}/local`],
    ['AWS::StackName', stackName],
    ['AWS::URLSuffix', region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'],
  ]);
}
