import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { attributes, prefixes, relayNow } from '../../shared/ledger/table-layout.ts';
import { routeTable } from '../../shared/http/route-table.ts';
import {
  at,
  list,
  partitions,
  regions,
  target,
  template,
  type Template,
} from '../support/synthesised-template.ts';

/** Tested in console-routes.test.ts. */
const consoleKeys = new Set(['GET /', 'HEAD /', 'GET /{proxy+}', 'HEAD /{proxy+}']);

const issuer = 'https://login.exchange.example';
const audience = 'exchange-of-the-test';

describe.each(partitions)('The API in partition %s', (partition) => {
  let synthesised: Template;
  beforeAll(async () => {
    synthesised = await template({
      region: regions[partition],
      context: { tokenIssuer: issuer, tokenAudience: audience },
    });
  });
  const routes = () =>
    synthesised
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => !consoleKeys.has(String(properties['RouteKey'])));
  const only = (type: string) => {
    const [resource, ...others] = synthesised.ofType(type);
    expect(others).toEqual([]);
    return resource;
  };

  it('has the routes of the route table and no other', () => {
    expect(routes().map(({ properties }) => properties['RouteKey'])).toEqual(
      routeTable.map(({ method, path }) => `${method} ${path}`),
    );
  });

  it('leads each route to the function that the table names', () => {
    for (const { properties } of routes()) {
      const route = routeTable.find(({ method, path }) => `${method} ${path}` === properties['RouteKey']);
      const integration = synthesised.all.find(
        ({ id }) => id === at(properties['Target'], 'Fn::Join', 1, 1, 'Ref'),
      );
      expect(integration?.properties).toMatchObject({
        IntegrationType: 'AWS_PROXY',
        PayloadFormatVersion: '2.0',
      });
      expect(String(target(integration?.properties['IntegrationUri'])).toLowerCase()).toContain(
        `${route?.function}function`,
      );
    }
  });

  it('asks for a token of the issuer on every route that is not open by law', () => {
    const authorizer = only('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: issuer, Audience: [audience] },
    });
    const open = routes().filter(({ properties }) => properties['AuthorizationType'] !== 'JWT');
    const openByLaw = partition === 'aws' ? ['GET /v1/openapi.json', 'GET /health'] : [];
    expect(open.map(({ properties }) => properties['RouteKey'])).toEqual(openByLaw);
    const guarded = routes().filter(({ properties }) => properties['AuthorizationType'] === 'JWT');
    expect(guarded.map(({ properties }) => target(properties['AuthorizerId']))).toEqual(
      guarded.map(() => authorizer?.id),
    );
  });

  it('is throttled, so that a loop in one client does not stop the nation', () => {
    expect(only('AWS::ApiGatewayV2::Stage')?.properties['DefaultRouteSettings']).toMatchObject({
      ThrottlingRateLimit: 1000,
      ThrottlingBurstLimit: 2000,
    });
  });

  it('logs each request without anything that could name a person', () => {
    const format = at(only('AWS::ApiGatewayV2::Stage')?.properties, 'AccessLogSettings', 'Format');
    const logged = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(String(format))));
    expect(logged).toContain('$context.routeKey');
    expect(logged).toContain('$context.requestId');
    for (const value of logged)
      expect(value).not.toMatch(/path|query|sourceIp|userAgent|claims|body|header|identity/i);
  });

  it('tells the deployer its addresses and the name of the table', () => {
    expect(synthesised.outputs).toEqual(['ApiUrl', 'ConsoleUrl', 'LedgerTableName']);
  });
});

describe('An API with a domain of its own', () => {
  it('answers under that name only', async () => {
    const synthesised = await template({
      context: {
        domain: {
          name: 'exchange.example.cn',
          certificateArn: 'arn:aws-cn:acm:cn-north-1:123456789012:certificate/a',
        },
      },
    });
    const [api] = synthesised.ofType('AWS::ApiGatewayV2::Api');
    const [domain] = synthesised.ofType('AWS::ApiGatewayV2::DomainName');
    expect(api?.properties['DisableExecuteApiEndpoint']).toBe(true);
    expect(domain?.properties).toMatchObject({
      DomainName: 'exchange.example.cn',
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' }],
    });
    expect(synthesised.ofType('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
  });
});

describe('What calls the functions behind the API', () => {
  let synthesised: Template;
  beforeAll(async () => {
    synthesised = await template();
  });
  const onStream = (name: string) => {
    const mapping = synthesised
      .ofType('AWS::Lambda::EventSourceMapping')
      .find(({ properties }) => String(target(properties['FunctionName'])).startsWith(name));
    if (!mapping) throw new Error(`${name} reads no stream`);
    return mapping.properties;
  };
  const patterns = (name: string) =>
    list(at(onStream(name)['FilterCriteria'], 'Filters')).map(
      (filter) => JSON.parse(String(at(filter, 'Pattern'))) as unknown,
    );

  it('the relay is called for messages just written, and for those to be sent again', () => {
    expect(patterns('Relay')).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: {
          Keys: { [attributes.sort]: { S: [{ prefix: prefixes.outbox }] } },
          NewImage: { [attributes.relay]: { S: [relayNow] } },
        },
      },
    ]);
  });

  it('the feed is called for new events, by one writer per shard', () => {
    expect(patterns('Feed')).toEqual([
      {
        eventName: ['INSERT'],
        dynamodb: { Keys: { [attributes.sort]: { S: [{ prefix: prefixes.event }] } } },
      },
    ]);
    expect(onStream('Feed')['ParallelizationFactor']).toBe(1);
  });

  it('the relay tries a failed batch once more and goes on, because the sweep sends what is left', () => {
    expect(onStream('Relay')).toMatchObject({
      MaximumRetryAttempts: 1,
      BisectBatchOnFunctionError: false,
    });
  });

  it('the feed gives nothing up as long as the stream keeps it, because events have no second way in', () => {
    const properties = onStream('Feed');
    expect(properties).toMatchObject({ BisectBatchOnFunctionError: true });
    expect(properties['MaximumRetryAttempts'] ?? -1).toBe(-1);
    expect(properties['MaximumRecordAgeInSeconds'] ?? -1).toBe(-1);
  });

  it.each(['Relay', 'Feed'])('%s begins where it left off and rings for what it had to leave', (name) => {
    const properties = onStream(name);
    expect(properties['StartingPosition']).toBe('TRIM_HORIZON');
    expect(target(at(properties['DestinationConfig'], 'OnFailure', 'Destination'))).toMatch(
      new RegExp(`^${name}Failures`),
    );
  });

  it('the stream has two readers, as many as DynamoDB allows', () => {
    const readers = synthesised
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => at(properties['EventSourceArn'], 'Fn::GetAtt', 1) === 'StreamArn');
    expect(readers).toHaveLength(2);
  });

  it('the sweep runs every minute, and a tick that is lost is noticed', () => {
    const [rule, ...others] = synthesised.ofType('AWS::Events::Rule');
    expect(others).toEqual([]);
    expect(rule?.properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    const [run] = list(rule?.properties['Targets']);
    expect(target(at(run, 'Arn'))).toMatch(/^SweepFunction/);
    expect(target(at(run, 'DeadLetterConfig', 'Arn'))).toMatch(/^SweepMissed/);
  });
});
