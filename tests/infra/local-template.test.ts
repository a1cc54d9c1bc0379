import { describe, expect, test } from 'vitest';
import { compileFilters } from '../../infra/local/events/event-filter.ts';
import { readBatchOutcome } from '../../infra/local/events/batch-failures.ts';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { runTemplate } from '../../infra/local/run-template.ts';
import { resolveValue, type Scope } from '../../infra/local/template/intrinsics.ts';
import { ignoredTypes } from '../../infra/local/template/resource-types.ts';
import { newDataFolder, sampleResources, writeSampleTemplate } from '../support/local-sample-template.ts';

const start = (resources: Readonly<Record<string, unknown>>) =>
  runTemplate({
    templatePath: writeSampleTemplate({ ...sampleResources, ...resources }),
    dataFolder: newDataFolder(),
    port: 0,
    log: () => {},
  });

const mapping = (properties: object) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Inbox', 'Arn'] },
    FunctionName: { Ref: 'Receive' },
    ...properties,
  },
});

describe('a template the local run does not understand stops it, naming the resource', () => {
  test.each([
    [
      'an unknown type',
      'Search',
      { Type: 'AWS::OpenSearchService::Domain' },
      'AWS::OpenSearchService::Domain',
    ],
    [
      'an unknown property of a mapping',
      'Odd',
      mapping({ TumblingWindowInSeconds: 5 }),
      'TumblingWindowInSeconds',
    ],
    [
      'an unknown kind of filter',
      'Odd',
      mapping({ FilterCriteria: { Filters: [{ Pattern: '{"body":{"age":[{"numeric":[">",60]}]}}' }] } }),
      'numeric',
    ],
    [
      'an unknown intrinsic function',
      'Odd',
      mapping({ BatchSize: { 'Fn::FindInMap': ['a', 'b', 'c'] } }),
      'Fn::FindInMap',
    ],
    ['a reference to nothing', 'Odd', mapping({ FunctionName: { Ref: 'Nowhere' } }), 'reference-unknown'],
  ])('%s', async (_name, logicalId, resource, detail) => {
    const failure = await start({ [logicalId]: resource }).catch((error: unknown) => String(error));
    expect(failure).toContain(detail);
    expect(failure).toContain(logicalId);
  });

  test('every type that is left out says why', () => {
    for (const reason of Object.values(ignoredTypes)) expect(reason?.length).toBeGreaterThan(20);
  });
});

describe('references', () => {
  const scope: Scope = {
    reference: (name) => `ref-${name}`,
    attribute: (logicalId, name) => `${logicalId}.${name}`,
    condition: (name) => name === 'Yes',
  };
  test.each([
    [{ Ref: 'A' }, 'ref-A'],
    [{ 'Fn::GetAtt': ['A', 'Arn'] }, 'A.Arn'],
    [{ 'Fn::GetAtt': 'A.Arn' }, 'A.Arn'],
    [{ 'Fn::Join': ['-', ['x', { Ref: 'A' }]] }, 'x-ref-A'],
    [{ 'Fn::Select': ['1', { 'Fn::Split': ['.', { 'Fn::GetAtt': ['A', 'Arn'] }] }] }, 'Arn'],
    [{ 'Fn::Sub': '${A}/${A.Arn}/${!A}' }, 'ref-A/A.Arn/${A}'],
    [{ 'Fn::Sub': ['${x}', { x: { Ref: 'B' } }] }, 'ref-B'],
    [{ 'Fn::If': ['Yes', 1, 2] }, 1],
    [
      { list: [{ Ref: 'A' }], plain: true },
      { list: ['ref-A'], plain: true },
    ],
  ])('%j is %j', (value, expected) => {
    expect(resolveValue(value, scope, 'Somewhere')).toEqual(expected);
  });
});

describe('filters of a stream', () => {
  const record = { eventName: 'INSERT', dynamodb: { Keys: { sk: { S: 'OUTBOX#000001' } } } };
  test.each([
    ['an exact value', { eventName: ['INSERT'] }, true],
    ['another value', { eventName: ['REMOVE'] }, false],
    ['one of several values', { eventName: ['REMOVE', 'INSERT'] }, true],
    ['a prefix of a key', { dynamodb: { Keys: { sk: { S: [{ prefix: 'OUTBOX#' }] } } } }, true],
    ['another prefix', { dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } }, false],
    ['what must not be there', { dynamodb: { NewImage: { ttl: { N: [{ exists: false }] } } } }, true],
    ['what must be there', { dynamodb: { NewImage: { ttl: { N: [{ exists: true }] } } } }, false],
    ['anything but a value', { eventName: [{ 'anything-but': ['INSERT'] }] }, false],
    ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'REM' } }] }, true],
    ['all parts of a pattern', { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['HEAD'] } } } }, false],
  ])('%s', (_name, pattern, passes) => {
    expect(compileFilters([JSON.stringify(pattern)], 'Mapping')(record)).toBe(passes);
  });

  test('one matching pattern of several is enough, and no pattern lets everything through', () => {
    expect(compileFilters(['{"eventName":["REMOVE"]}', '{"eventName":["INSERT"]}'], 'Mapping')(record)).toBe(
      true,
    );
    expect(compileFilters([], 'Mapping')(record)).toBe(true);
  });
});

describe('routes', () => {
  const routes = ['GET /v1/{id}', 'GET /v1/events', 'ANY /v1/events', 'ANY /{proxy+}'].map((routeKey) => ({
    routeKey,
    target: routeKey,
  }));
  test.each([
    ['GET', '/v1/events', 'GET /v1/events'],
    ['POST', '/v1/events', 'ANY /v1/events'],
    ['GET', '/v1/7', 'GET /v1/{id}'],
    ['POST', '/v1/7', 'ANY /{proxy+}'],
    ['GET', '/v1/7/8', 'ANY /{proxy+}'],
    ['GET', '/', undefined],
  ])('%s %s goes to %s', (method, path, expected) => {
    expect(matchRoute(routes, method, path)?.route.routeKey).toBe(expected);
  });

  test('what matches nothing goes to the default route where there is one', () => {
    const withDefault = [...routes, { routeKey: '$default', target: 'console' }];
    expect(matchRoute(withDefault, 'GET', '/')?.route.target).toBe('console');
  });
});

describe('the answer of a function to a batch', () => {
  test.each([
    ['nothing', undefined, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['one failure', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    ['an unknown identifier', { batchItemFailures: [{ itemIdentifier: 'x' }] }, 'rejected'],
    ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }, 'rejected'],
  ])('%s', (_name, result, expected) => {
    const outcome = readBatchOutcome(result, ['a', 'b'], true);
    expect(outcome.kind === 'handled' ? [...outcome.failed] : 'rejected').toEqual(expected);
  });
});
