import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * Two customer keys, because two circles of people hold them: `exchange` encrypts table, queues and alarms at rest; `person` wraps
 * the data key of each person, so that reading the table is not yet reading a person.
 */
export class EncryptionKeys extends Construct {
  readonly exchange: Key;
  readonly person: Key;

  constructor(scope: Construct) {
    super(scope, 'Keys');
    const kept = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN };
    this.exchange = new Key(this, 'Exchange', {
      ...kept,
      description: 'Enrolment exchange: table, inboxes and alarms at rest',
    });
    this.person = new Key(this, 'Person', {
      ...kept,
      description: 'Enrolment exchange: wraps the data key of each person',
    });
    // A tick of the schedule that cannot be delivered is put into an encrypted queue by the event service itself.
    this.exchange.grant(
      new ServicePrincipal('events.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      'kms:Decrypt',
      'kms:GenerateDataKey',
    );
  }
}
