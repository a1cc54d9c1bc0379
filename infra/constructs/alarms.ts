import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Who waits because of it, and what to do: the first thing the person on duty reads. */
export interface Impact {
  readonly zh: string;
  readonly en: string;
}

export interface AlarmRule {
  readonly metric: Metric;
  /** Rings from this value on. */
  readonly threshold: number;
  /** How many of the last five-minute periods, default 1. */
  readonly periods?: number;
  /** What no data means; `breaching` where silence itself is the failure. */
  readonly silence?: TreatMissingData;
  readonly below?: boolean;
  readonly impact: Impact;
}

/** All alarms of the exchange ring in one topic; each says its impact in both languages. */
export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly action: SnsAction;

  constructor(scope: Construct, options: { readonly key: Key; readonly emails: readonly string[] }) {
    super(scope, 'Alarms');
    this.topic = new Topic(this, 'Topic', { masterKey: options.key, enforceSSL: true });
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const email of options.emails) this.topic.addSubscription(new EmailSubscription(email));
    this.action = new SnsAction(this.topic);
  }

  ring(scope: Construct, id: string, rule: AlarmRule): void {
    const periods = rule.periods ?? 1;
    const alarm = new Alarm(scope, id, {
      metric: rule.metric,
      threshold: rule.threshold,
      comparisonOperator: rule.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      treatMissingData: rule.silence ?? TreatMissingData.NOT_BREACHING,
      alarmDescription: `${rule.impact.zh}\n${rule.impact.en}`,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
}

/** Every alarm looks at periods of this length. */
export const alarmPeriod = Duration.minutes(5);
