import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { mostDeliveries, runQueueName } from '../../shared/runtime/names.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import { deadLetters, queueDefaults } from './dead-letters.ts';
import { functionSettings } from './function-settings.ts';
import { runDeadLetterImpact, runDelayImpact } from './impacts.ts';

const longestWait = Duration.hours(1);

/**
 * Wakes the worker of the runs. A message holds nothing but which run: a second copy, or one that comes late, finds in the ledger
 * what is left to do. That is why a standard queue serves here.
 */
export class RunQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, { key, alarms }: { readonly key: Key; readonly alarms: Alarms }) {
    super(scope, 'RunQueue');
    const deadLetterQueue = deadLetters(this, 'DeadLetters', { key, alarms, impact: runDeadLetterImpact });
    this.queue = new Queue(this, 'Queue', {
      ...queueDefaults(key),
      queueName: runQueueName,
      visibilityTimeout: Duration.seconds(6 * functionSettings.runs.timeoutSeconds),
      deadLetterQueue: { queue: deadLetterQueue, maxReceiveCount: mostDeliveries },
    });
    alarms.ring(this, 'Delay', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: alarmPeriod,
        statistic: Stats.MAXIMUM,
      }),
      threshold: longestWait.toSeconds(),
      impact: runDelayImpact,
    });
  }
}
