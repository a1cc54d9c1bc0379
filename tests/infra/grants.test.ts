import { beforeAll, describe, expect, it } from 'vitest';
import { indexes } from '../../shared/ledger/table-layout.ts';
import { functionNames, type FunctionName } from '../../shared/runtime/names.ts';
import { lambdaOf, roleOf, statementsOf } from '../support/function-resources.ts';
import { target, template, type Template } from '../support/synthesised-template.ts';

let synthesised: Template;
beforeAll(async () => {
  synthesised = await template();
});

/** Actions of a service, without its name, in the order of the alphabet. */
const allowed = (name: FunctionName, service: string, on = '') =>
  statementsOf(synthesised, name)
    .filter(({ resources }) => resources.includes(on))
    .flatMap(({ actions }) => actions)
    .filter((action) => action.startsWith(`${service}:`))
    .map((action) => action.slice(service.length + 1))
    .toSorted();

const allowedByFunction = (service: string, on: string) =>
  Object.fromEntries(
    functionNames
      .map((name) => [name, allowed(name, service, on)] as const)
      .filter(([, actions]) => actions.length > 0),
  );

const leadingKeys = (name: FunctionName) =>
  statementsOf(synthesised, name).flatMap((statement) => statement.leadingKeys);

const everyStatement = () => functionNames.flatMap((name) => statementsOf(synthesised, name));

describe('Grants', () => {
  it('every function has a role of its own, without ready-made policies and without attached ones', () => {
    const roles = functionNames.map((name) => target(lambdaOf(synthesised, name).properties['Role']));
    expect(new Set(roles).size).toBe(functionNames.length);
    expect(synthesised.ofType('AWS::IAM::Role')).toHaveLength(functionNames.length);
    for (const name of functionNames)
      expect(roleOf(synthesised, name).properties['ManagedPolicyArns']).toBeUndefined();
    expect(synthesised.ofType('AWS::IAM::Policy')).toEqual([]);
    expect(synthesised.ofType('AWS::IAM::ManagedPolicy')).toEqual([]);
  });

  it('no grant covers any action or any resource of a service', () => {
    expect(everyStatement().length).toBeGreaterThan(8 * 3);
    for (const { effect, actions, resources } of everyStatement()) {
      expect(effect).toBe('Allow');
      expect(actions.join(' ')).not.toContain('*');
      expect(resources).not.toContain('*');
    }
  });

  it.each([
    ['handovers', ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Query']],
    ['audit', ['BatchGetItem', 'GetItem', 'Query', 'Query', 'Scan']],
    ['directory', ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query']],
    [
      'operations',
      [
        'BatchGetItem',
        'DeleteItem',
        'GetItem',
        'GetItem',
        'GetItem',
        'PutItem',
        'PutItem',
        'Query',
        'Query',
        'Query',
        'Query',
        'UpdateItem',
      ],
    ],
    ['benefits', ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']],
    ['relay', ['BatchGetItem', 'DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']],
    ['feed', ['DescribeStream', 'GetItem', 'GetRecords', 'GetShardIterator', 'ListStreams', 'PutItem']],
    ['receive', ['GetItem', 'PutItem', 'Query', 'UpdateItem']],
    ['runs', ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Query', 'UpdateItem']],
    [
      'sweep',
      'BatchGetItem DeleteItem GetItem PutItem Query Query Query UpdateItem UpdateItem UpdateItem'.split(' '),
    ],
  ] as const)('function %s does nothing with the ledger but what its work needs', (name, expected) => {
    expect(allowed(name, 'dynamodb')).toEqual(expected);
  });

  it('who only reads cannot change a single item', () => {
    for (const name of ['audit', 'relay'] as const)
      expect(allowed(name, 'dynamodb').join(' ')).not.toMatch(/Put|Update|Delete|Write|PartiQL/);
  });

  it('nobody reads the ledger from end to end but the verification of auditors', () => {
    const scanning = functionNames.filter((name) => allowed(name, 'dynamodb').includes('Scan'));
    expect(scanning).toEqual(['audit']);
  });

  it('the directory touches divisions and localities only; operators and feed touch no person', () => {
    expect(new Set(leadingKeys('directory'))).toEqual(new Set(['DIVISION#*', 'LOCALITY#*']));
    expect(leadingKeys('operations')).not.toContain('PERSON#*');
    expect(leadingKeys('feed')).not.toContain('PERSON#*');
  });

  it('every access to the table itself names the partitions it may touch', () => {
    const onTable = everyStatement().filter(
      ({ actions, resources }) =>
        actions.some((action) => action.startsWith('dynamodb:')) &&
        /^\{"Fn::GetAtt":\["Ledger\w*","Arn"\]\}$/.test(resources),
    );
    expect(onTable.length).toBeGreaterThanOrEqual(functionNames.length);
    const anywhere = onTable.filter((statement) => statement.leadingKeys.length === 0);
    expect(anywhere.flatMap(({ actions }) => actions)).toEqual(['dynamodb:Scan']);
  });

  it('an index is queried by those who list from it', () => {
    const queried = functionNames.map((name) => {
      const resources = statementsOf(synthesised, name).map((statement) => statement.resources);
      const named = Object.values(indexes).filter((index) =>
        resources.some((text) => text.includes(`/index/${index.name}"`)),
      );
      return [name, named.map((index) => index.name)] as const;
    });
    expect(Object.fromEntries(queried.filter(([, names]) => names.length > 0))).toEqual({
      handovers: ['by-destination', 'by-origin'],
      audit: ['by-day'],
      operations: ['by-pending', 'by-day'],
      runs: ['by-roll'],
      sweep: ['by-pending', 'by-wake'],
    });
  });

  it('only those who meet persons use the key of persons, and only two of them make data keys', () => {
    expect(allowedByFunction('kms', 'KeysPerson')).toEqual({
      handovers: ['Decrypt', 'GenerateDataKey'],
      audit: ['Decrypt'],
      benefits: ['Decrypt'],
      relay: ['Decrypt'],
      receive: ['Decrypt', 'GenerateDataKey'],
    });
  });

  it('the key at rest is used through table and queues only', () => {
    const onKey = everyStatement().filter(({ resources }) => resources.includes('KeysExchange'));
    expect(onKey).toHaveLength(functionNames.length - 1);
    expect(onKey.filter(({ viaServices }) => viaServices.length === 0)).toEqual([]);
  });

  it('the relay sends to the inboxes and the receiver takes from them; nobody else speaks to them', () => {
    expect(allowedByFunction('sqs', '["Inbox')).toEqual({
      relay: ['SendMessage'],
      receive: ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'],
    });
  });

  it('who opens and watches runs wakes their worker; the worker alone takes from its queue', () => {
    const taking = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'];
    expect(allowedByFunction('sqs', '["RunQueue')).toEqual({
      benefits: ['SendMessage'],
      runs: [...taking, 'SendMessage'],
      sweep: ['SendMessage'],
    });
  });

  it('the worker of the runs opens nothing that is personal: it has no key and meets no record', () => {
    expect(allowed('runs', 'kms', 'KeysPerson')).toEqual([]);
    expect(leadingKeys('runs')).not.toContain('SYSTEM');
  });

  it('the console may write its log and nothing else', () => {
    expect(statementsOf(synthesised, 'console').flatMap(({ actions }) => actions)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it('a role stays below the size that the service allows', () => {
    for (const name of functionNames) {
      // A reference of the template becomes an ARN of about a hundred characters.
      const policies = JSON.stringify(roleOf(synthesised, name).properties['Policies']);
      const size = policies.replaceAll(/\{"Fn::GetAtt":\[[^\]]*\]\}/g, '"'.padEnd(110, 'x')).length;
      expect(size).toBeLessThan(10_240);
    }
  });
});
