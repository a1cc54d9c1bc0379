import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alarmPeriod, type Alarms, type Impact } from './alarms.ts';

/** What every queue of the exchange has in common. Fourteen days is the longest that SQS keeps a message. */
export const queueDefaults = (key: Key) => ({
  encryption: QueueEncryption.KMS,
  encryptionMasterKey: key,
  dataKeyReuse: Duration.hours(1),
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.RETAIN,
});

interface DeadLetterOptions {
  readonly key: Key;
  readonly alarms: Alarms;
  readonly impact: Impact;
  /** Set for the dead letters of a FIFO queue, whose name has to end in `.fifo`. */
  readonly fifoName?: string;
}

/** Where something ends that failed too often: kept as long as can be, and rung about at the first one. */
export const deadLetters = (scope: Construct, id: string, options: DeadLetterOptions): Queue => {
  const queue = new Queue(scope, id, {
    ...queueDefaults(options.key),
    ...(options.fifoName ? { fifo: true, queueName: options.fifoName } : {}),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the queue of dead letters; its alarm rings at the first one.',
  });
  options.alarms.ring(queue, 'Alarm', {
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
    threshold: 1,
    impact: options.impact,
  });
  return queue;
};
