import { App, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkedTemplate, partitions, regions, type Template } from '../support/synthesised-template.ts';

/** What the exchange may be built of: every one of these is offered in Beijing and Ningxia. */
const offeredInChina = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Events::Rule',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
];

describe.each(partitions)('Partition %s', (partition) => {
  let synthesised: Template;
  beforeAll(async () => {
    synthesised = await checkedTemplate(regions[partition]);
  });

  it('synthesises without an unacknowledged finding of the rule packs', () => {
    expect(synthesised.all.length).toBeGreaterThan(300);
  });

  it('uses only kinds of resources that mainland China has', () => {
    expect([...new Set(synthesised.all.map(({ type }) => type))].toSorted()).toEqual(offeredInChina);
  });

  it('names no partition, so that the same template stands in each', () => {
    expect(synthesised.text).not.toMatch(/arn:aws[:-]/);
    expect(synthesised.text).not.toMatch(/amazonaws\.com\.cn/);
  });

  it('stays far below the 500 resources of one stack', () => {
    expect(synthesised.all.length).toBeLessThan(400);
  });
});

describe('The rule packs', () => {
  it('are awake: a queue without encryption on the way and without dead letters is a finding', () => {
    const app = new App();
    const probe = new Queue(new Stack(app, 'Probe'), 'Careless');
    const { violations } = new AwsSolutionsChecks(app).validateScope(probe);
    expect(violations.map(({ ruleName }) => ruleName).toSorted()).toEqual([
      'AwsSolutions-SQS3',
      'AwsSolutions-SQS4',
    ]);
  });
});
