import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { inboxName, mostDeliveries } from '../../shared/runtime/names.ts';
import type { provinceUnits } from '../../shared/localities/province-units.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import { deadLetters, queueDefaults } from './dead-letters.ts';
import { inboxDeadLetterImpact, inboxDelayImpact } from './impacts.ts';
import { functionSettings } from './function-settings.ts';

/** A message older than this means that the unit's counties do not see new cases. */
const longestWait = Duration.hours(1);

/** AWS advises six times the consumer's timeout, so that no second copy starts while the first is retried. */
const visibilityTimeout = Duration.seconds(6 * functionSettings.receive.timeoutSeconds);

export interface ProvinceInboxOptions {
  readonly province: (typeof provinceUnits)[number];
  readonly key: Key;
  readonly alarms: Alarms;
}

/** The inbox of one province-level unit: what other provinces hand over to its counties. One province's trouble stays its own. */
export class ProvinceInbox extends Construct {
  readonly unit: string;
  readonly queue: Queue;

  constructor(scope: Construct, { province, key, alarms }: ProvinceInboxOptions) {
    super(scope, `Inbox${province.unit}`);
    this.unit = province.unit;
    const name = inboxName(province.unit);
    const deadLetterQueue = deadLetters(this, 'DeadLetters', {
      key,
      alarms,
      impact: inboxDeadLetterImpact(province.name),
      fifoName: name.replace('.fifo', '-dead-letters.fifo'),
    });
    this.queue = new Queue(this, 'Queue', {
      ...queueDefaults(key),
      queueName: name,
      fifo: true,
      // The sender names what is a repetition; two different messages may have equal content.
      contentBasedDeduplication: false,
      visibilityTimeout,
      deadLetterQueue: { queue: deadLetterQueue, maxReceiveCount: mostDeliveries },
    });
    alarms.ring(this, 'Delay', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: alarmPeriod,
        statistic: Stats.MAXIMUM,
      }),
      threshold: longestWait.toSeconds(),
      impact: inboxDelayImpact(province.name),
    });
  }
}
