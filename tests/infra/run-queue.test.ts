import { beforeAll, describe, expect, it } from 'vitest';
import { runQueueName } from '../../shared/runtime/names.ts';
import { lambdaOf } from '../support/function-resources.ts';
import {
  at,
  checkedTemplate,
  partitions,
  regions,
  target,
  template,
  type Resource,
  type Template,
} from '../support/synthesised-template.ts';

/** What CloudFormation takes in one template. */
const mostResources = 500;

describe.each(partitions)('The queue that wakes the runs, in partition %s', (partition) => {
  let synthesised: Template;
  let queue: Resource;
  beforeAll(async () => {
    synthesised = await template({ region: regions[partition] });
    const found = synthesised
      .ofType('AWS::SQS::Queue')
      .find(({ properties }) => properties['QueueName'] === runQueueName);
    if (!found) throw new Error('no queue wakes the runs');
    queue = found;
  });
  const worker = () => lambdaOf(synthesised, 'runs');
  const mapping = () =>
    synthesised
      .ofType('AWS::Lambda::EventSourceMapping')
      .find(({ properties }) => target(properties['EventSourceArn']) === queue.id);

  it('is encrypted by the key of the exchange and keeps its messages for fourteen days', () => {
    expect(target(queue.properties['KmsMasterKeyId'])).toMatch(/^KeysExchange/);
    expect(queue.properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('keeps no order and refuses no repetition, because what is to be done stands in the ledger', () => {
    expect(queue.properties['FifoQueue']).toBeUndefined();
  });

  it('hides a message for at least six times as long as the worker may take', () => {
    expect(queue.properties['VisibilityTimeout']).toBeGreaterThanOrEqual(
      6 * Number(worker().properties['Timeout']),
    );
  });

  it('gives up after five deliveries, into dead letters that ring and say what to do', () => {
    const { maxReceiveCount } = Object(queue.properties['RedrivePolicy']);
    expect(maxReceiveCount).toBe(5);
    const dead = target(at(queue.properties['RedrivePolicy'], 'deadLetterTargetArn'));
    const alarm = synthesised
      .ofType('AWS::CloudWatch::Alarm')
      .find(({ properties }) => target(at(properties['Dimensions'], 0, 'Value')) === dead);
    expect(alarm?.properties['AlarmDescription']).toMatch(/养老金[^]*pensioners are not paid/u);
  });

  it('brings the worker one run at a time, and never more of them than its copies', () => {
    expect(target(mapping()?.properties['FunctionName'])).toBe(worker().id);
    expect(mapping()?.properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: worker().properties['ReservedConcurrentExecutions'] },
    });
  });

  it('the whole template stays within what one stack may hold, and the rule packs find nothing', async () => {
    const checked = await checkedTemplate(regions[partition]);
    expect(checked.all.length).toBeLessThan(mostResources);
  });
});
