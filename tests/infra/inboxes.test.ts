import { beforeAll, describe, expect, it } from 'vitest';
import { provinceUnits } from '../../shared/localities/province-units.ts';
import { inboxName, runQueueName } from '../../shared/runtime/names.ts';
import { at, list, target, template, type Resource, type Template } from '../support/synthesised-template.ts';

let synthesised: Template;
beforeAll(async () => {
  synthesised = await template();
});

const queues = () => synthesised.ofType('AWS::SQS::Queue');
const redriveTarget = ({ properties }: Resource) =>
  target(at(properties['RedrivePolicy'], 'deadLetterTargetArn'));
const inboxes = () =>
  queues().filter(
    (queue) => redriveTarget(queue) !== undefined && queue.properties['QueueName'] !== runQueueName,
  );
const deadLetters = () => queues().filter((queue) => redriveTarget(queue) === undefined);
const alarmsOn = (queue: Resource, metric: string) =>
  synthesised
    .ofType('AWS::CloudWatch::Alarm')
    .filter(
      ({ properties }) =>
        properties['MetricName'] === metric && target(at(properties['Dimensions'], 0, 'Value')) === queue.id,
    );
const mappingsOf = (queue: Resource) =>
  synthesised
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => target(properties['EventSourceArn']) === queue.id);

describe('Inboxes', () => {
  it('each of the 32 province-level units has one inbox under its name', () => {
    expect(provinceUnits).toHaveLength(32);
    expect(inboxes().map(({ properties }) => properties['QueueName'])).toEqual(
      provinceUnits.map(({ unit }) => inboxName(unit)),
    );
  });

  it('an inbox keeps the order of a case, and the sender says what is a repetition', () => {
    for (const { properties } of inboxes())
      expect(properties).toMatchObject({ FifoQueue: true, ContentBasedDeduplication: false });
  });

  it('a message that fails five times goes to the dead letters of its own province', () => {
    const used = inboxes().map((inbox) => {
      expect(at(inbox.properties['RedrivePolicy'], 'maxReceiveCount')).toBe(5);
      return redriveTarget(inbox);
    });
    expect(new Set(used).size).toBe(32);
    for (const id of used)
      expect(deadLetters().find((queue) => queue.id === id)?.properties['FifoQueue']).toBe(true);
  });

  it('every queue keeps its messages for fourteen days', () => {
    for (const { properties } of queues()) expect(properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('a message stays hidden for six times as long as its consumer may take', () => {
    const receive = synthesised.ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('Receive'));
    for (const { properties } of inboxes())
      expect(properties['VisibilityTimeout']).toBe(6 * Number(receive?.properties['Timeout']));
  });

  it('no queue is spoken to without encryption on the way', () => {
    const refused = synthesised
      .ofType('AWS::SQS::QueuePolicy')
      .filter(({ properties }) =>
        list(at(properties['PolicyDocument'], 'Statement')).some(
          (statement) =>
            at(statement, 'Effect') === 'Deny' &&
            at(statement, 'Condition', 'Bool', 'aws:SecureTransport') === 'false' &&
            at(statement, 'Action') === 'sqs:*',
        ),
      );
    const covered = refused.flatMap(({ properties }) =>
      list(properties['Queues']).map((queue) => String(target(queue))),
    );
    expect(covered.toSorted()).toEqual(
      queues()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('each inbox has one consumer, so that one province holds up nobody else', () => {
    for (const inbox of inboxes()) {
      const [mapping, ...others] = mappingsOf(inbox);
      expect(others).toEqual([]);
      expect(mapping?.properties).toMatchObject({
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 20 },
      });
      expect(target(mapping?.properties['FunctionName'])).toMatch(/^ReceiveFunction/);
    }
  });

  it('nobody outside the account of the exchange is admitted to a queue', () => {
    const admitted = synthesised
      .ofType('AWS::SQS::QueuePolicy')
      .flatMap(({ properties }) => list(at(properties['PolicyDocument'], 'Statement')))
      .filter((statement) => at(statement, 'Effect') === 'Allow')
      .map((statement) => JSON.stringify(at(statement, 'Principal')));
    for (const principal of admitted) expect(principal).toMatch(/^\{"Service":/u);
  });

  it('every queue of dead letters rings at the first one', () => {
    expect(deadLetters()).toHaveLength(32 + 4);
    for (const queue of deadLetters()) {
      const [alarm, ...others] = alarmsOn(queue, 'ApproximateNumberOfMessagesVisible');
      expect(others).toEqual([]);
      expect({ ...alarm?.properties, queue: queue.id }).toMatchObject({
        queue: queue.id,
        Threshold: 1,
        Statistic: 'Maximum',
      });
    }
  });

  it('every inbox rings when a message has waited for an hour', () => {
    for (const inbox of inboxes()) {
      const [alarm] = alarmsOn(inbox, 'ApproximateAgeOfOldestMessage');
      expect({ ...alarm?.properties, inbox: inbox.id }).toMatchObject({
        inbox: inbox.id,
        Threshold: 3600,
        Statistic: 'Maximum',
      });
    }
  });

  it('the alarms of an inbox name its province', () => {
    for (const { unit, name } of provinceUnits) {
      const inbox = inboxes().find(({ properties }) => properties['QueueName'] === inboxName(unit));
      if (!inbox) throw new Error(`no inbox ${unit}`);
      const dead = deadLetters().find(({ id }) => id === redriveTarget(inbox));
      if (!dead) throw new Error(`no dead letters ${unit}`);
      for (const { properties } of [
        ...alarmsOn(inbox, 'ApproximateAgeOfOldestMessage'),
        ...alarmsOn(dead, 'ApproximateNumberOfMessagesVisible'),
      ]) {
        expect(properties['AlarmDescription']).toContain(name.zh);
        expect(properties['AlarmDescription']).toContain(name.en);
      }
    }
  });
});
