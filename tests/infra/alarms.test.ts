import { beforeAll, describe, expect, it } from 'vitest';
import { functionNames } from '../../shared/runtime/names.ts';
import { at, list, target, template, type Template } from '../support/synthesised-template.ts';

let synthesised: Template;
beforeAll(async () => {
  synthesised = await template({ context: { alarmEmails: ['duty@exchange.example'] } });
});

const alarms = () => synthesised.ofType('AWS::CloudWatch::Alarm');

describe('Alarms', () => {
  it('every alarm says in Chinese and in English who waits and what to do', () => {
    expect(alarms().length).toBeGreaterThan(90);
    for (const { id, properties } of alarms()) {
      const [zh = '', en = '', ...rest] = String(properties['AlarmDescription']).split('\n');
      expect({ id, rest }).toEqual({ id, rest: [] });
      expect(zh).toMatch(/\p{Script=Han}{4}.*处置：.*。$/u);
      expect(en).toMatch(/^[\x20-\x7e]{30,} Do: [\x20-\x7e]{10,}\.$/);
      expect(`${zh}\n${en}`.length).toBeLessThanOrEqual(1024);
    }
  });

  it('every alarm rings, and says when it is over, where the people on duty are told', () => {
    const [topic, ...others] = synthesised.ofType('AWS::SNS::Topic');
    expect(others).toEqual([]);
    for (const { id, properties } of alarms()) {
      expect({
        id,
        rings: list(properties['AlarmActions']).map(target),
        ends: list(properties['OKActions']).map(target),
      }).toEqual({ id, rings: [topic?.id], ends: [topic?.id] });
    }
    const [subscription] = synthesised.ofType('AWS::SNS::Subscription');
    expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: 'duty@exchange.example' });
  });

  it('the alarm service may publish to the topic and use its key', () => {
    const policies = [
      ...synthesised.ofType('AWS::SNS::TopicPolicy').map(({ properties }) => properties['PolicyDocument']),
      ...synthesised.ofType('AWS::KMS::Key').map(({ properties }) => properties['KeyPolicy']),
    ];
    const allowed = policies
      .flatMap((policy) => list(at(policy, 'Statement')))
      .filter((statement) => at(statement, 'Principal', 'Service') === 'cloudwatch.amazonaws.com')
      .flatMap((statement) => list(at(statement, 'Action')));
    expect(allowed).toEqual(['sns:Publish', 'kms:Decrypt', 'kms:GenerateDataKey*']);
  });

  it.each(functionNames)('function %s rings on errors, on throttling and before its time is up', (name) => {
    const lambda = synthesised
      .ofType('AWS::Lambda::Function')
      .find(({ id }) => id.toLowerCase().startsWith(`${name}function`));
    const found = alarms().filter(
      ({ properties }) => target(at(properties['Dimensions'], 0, 'Value')) === lambda?.id,
    );
    const metrics = found.map(({ properties }) => properties['MetricName']);
    expect(metrics).toEqual(expect.arrayContaining(['Errors', 'Throttles', 'Duration']));
    const duration = found.find(({ properties }) => properties['MetricName'] === 'Duration');
    expect(duration?.properties['Threshold']).toBeLessThan(Number(lambda?.properties['Timeout']) * 1000);
  });

  it('a sweep that has not run for fifteen minutes rings, because silence is its failure', () => {
    const silence = alarms().filter(({ properties }) => properties['MetricName'] === 'Invocations');
    expect(silence.map(({ properties }) => properties)).toMatchObject([
      {
        TreatMissingData: 'breaching',
        EvaluationPeriods: 3,
        Period: 300,
        ComparisonOperator: 'LessThanThreshold',
      },
    ]);
  });

  it('relay and feed ring when they fall behind the stream', () => {
    const lag = alarms().filter(({ properties }) => properties['MetricName'] === 'IteratorAge');
    expect(lag.map(({ id }) => id.replace(/Lag.*/, ''))).toEqual(['Relay', 'Feed']);
  });
});
