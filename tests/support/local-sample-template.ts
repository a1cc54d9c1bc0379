import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A template as the construct library writes it, made by hand: one table, its stream, one inbox, four routes.

type Resources = Readonly<Record<string, unknown>>;

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

const sampleFunction = (handler: string, more: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: 'sample.zip' },
    Handler: `index.${handler}`,
    Runtime: 'nodejs24.x',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Timeout: 5,
    Environment: { Variables: { TABLE_NAME: { Ref: 'Ledger' }, INBOX_URL: { Ref: 'Inbox' } } },
    ...more,
  },
});

const route = (routeKey: string, functionId: string, isGuarded = false): Resources => {
  const integration = `${functionId}Integration`;
  const guard = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Tokens' } };
  return {
    [integration]: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf(functionId),
        PayloadFormatVersion: '2.0',
      },
    },
    [`${functionId}Route`]: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: routeKey,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] },
        ...(isGuarded ? guard : {}),
      },
    },
  };
};

const storage: Resources = {
  Ledger: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: {
      TableName: 'sample-ledger',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk', 'outbox'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'pending',
          KeySchema: [{ AttributeName: 'outbox', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      Replicas: [
        { Region: 'cn-north-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ],
    },
  },
  Inbox: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'sample-inbox.fifo',
      FifoQueue: true,
      VisibilityTimeout: 30,
      KmsMasterKeyId: arnOf('Key'),
      RedrivePolicy: { deadLetterTargetArn: arnOf('InboxParked'), maxReceiveCount: 3 },
    },
  },
  InboxParked: {
    Type: 'AWS::SQS::Queue',
    Properties: { QueueName: 'sample-inbox-parked.fifo', FifoQueue: true },
  },
  Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { 'Fn::Base64': 'never looked at' } } },
  Role: { Type: 'AWS::IAM::Role', Properties: {} },
};

const outboxInserted = JSON.stringify({
  eventName: ['INSERT'],
  dynamodb: { Keys: { pk: { S: [{ prefix: 'NOTE#' }] } }, NewImage: { outbox: { S: ['pending'] } } },
});

const events: Resources = {
  RelayMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Ledger', 'StreamArn'] },
      FunctionName: { Ref: 'Relay' },
      BatchSize: 10,
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FilterCriteria: { Filters: [{ Pattern: outboxInserted }] },
    },
  },
  ReceiveMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Inbox'),
      FunctionName: { Ref: 'Receive' },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  SweepRule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ Arn: arnOf('Sweep'), Id: 'Target0' }],
    },
  },
};

const api: Resources = {
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'sample', ProtocolType: 'HTTP' } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
  },
  Tokens: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: ['sample'], Issuer: 'https://issuer.invalid' },
    },
  },
  ...route('POST /v1/notes', 'Write', true),
  ...route('GET /v1/notes/{id}', 'Read'),
  ...route('ANY /v1/echo/{proxy+}', 'Echo', true),
};

const functions: Resources = {
  Write: sampleFunction('write'),
  Read: sampleFunction('read'),
  Echo: sampleFunction('echo', { Timeout: 1 }),
  Relay: sampleFunction('relay'),
  Receive: sampleFunction('receive'),
  Sweep: sampleFunction('sweep'),
};

export const sampleResources: Resources = { ...storage, ...events, ...api, ...functions };

/** Writes the template and the bundle beside it, as a synthesis would; returns the template's path. */
export function writeSampleTemplate(resources: Resources = sampleResources): string {
  const folder = mkdtempSync(join(tmpdir(), 'sample-template-'));
  mkdirSync(join(folder, 'asset.sample'));
  const bundled = new URL('./local-sample-functions.ts', import.meta.url).href;
  writeFileSync(join(folder, 'asset.sample', 'index.mjs'), `export * from ${JSON.stringify(bundled)};\n`);
  const path = join(folder, 'Sample.template.json');
  writeFileSync(path, JSON.stringify({ Resources: resources }));
  return path;
}

/** A new folder for the data of a run. */
export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'sample-data-'));
