import { beforeAll, describe, expect, it } from 'vitest';
import { bundleTarget } from '../../infra/bundle.ts';
import {
  environmentNames,
  environmentOf,
  functionNames,
  type FunctionName,
} from '../../shared/runtime/names.ts';
import { lambdaOf } from '../support/function-resources.ts';
import { at, list, target, template, type Template } from '../support/synthesised-template.ts';

let synthesised: Template;
beforeAll(async () => {
  synthesised = await template();
});

const lambda = (name: FunctionName) => lambdaOf(synthesised, name);

describe('Functions', () => {
  it('every function runs on the newest Node on arm64 and is bundled for it', () => {
    for (const name of functionNames)
      expect(lambda(name).properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    expect(synthesised.ofType('AWS::Lambda::Function')).toHaveLength(functionNames.length);
    expect(bundleTarget).toBe('node24');
  });

  it.each(functionNames)('function %s is told exactly what it declares to read', (name) => {
    const variables = at(lambda(name).properties, 'Environment', 'Variables') ?? {};
    expect(Object.keys(variables).toSorted()).toEqual(
      environmentOf[name].map((variable) => environmentNames[variable]).toSorted(),
    );
  });

  it('keys come from the key service and never from a file', () => {
    const providers = functionNames.map((name) => {
      const variables = at(lambda(name).properties, 'Environment', 'Variables');
      expect(at(variables, environmentNames.keyFile)).toBeUndefined();
      expect(at(variables, environmentNames.clockFile)).toBeUndefined();
      return at(variables, environmentNames.keyProvider);
    });
    expect(new Set(providers)).toEqual(new Set(['kms', undefined]));
  });

  it('the relay finds every inbox by what all their addresses share', () => {
    const base = at(lambda('relay').properties, 'Environment', 'Variables', environmentNames.inboxUrlBase);
    const [separator, inbox] = list(at(base, 'Fn::Select', 1, 'Fn::Split'));
    const url = 'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/exchange-inbox-11.fifo';
    expect(at(base, 'Fn::Select', 0)).toBe(0);
    expect(synthesised.all.find(({ id }) => id === target(inbox))?.properties['QueueName']).toBe(
      'exchange-inbox-11.fifo',
    );
    expect(url.split(String(separator))[0]).toBe(
      'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/exchange-inbox-',
    );
  });

  it('one sweep runs at a time, twenty runs are worked on, and no other function is held back', () => {
    const reserved = functionNames.map((name) => [
      name,
      lambda(name).properties['ReservedConcurrentExecutions'],
    ]);
    expect(reserved.filter(([, copies]) => copies !== undefined)).toEqual([
      ['runs', 20],
      ['sweep', 1],
    ]);
  });

  it('functions behind the gateway answer before it gives up', () => {
    for (const name of ['handovers', 'audit', 'directory', 'operations', 'benefits', 'console'] as const)
      expect(lambda(name).properties['Timeout']).toBeLessThan(29);
  });

  it('nothing traces requests, because the tracing service is not offered in mainland China', () => {
    for (const name of functionNames) expect(lambda(name).properties['TracingConfig']).toBeUndefined();
  });
});
