import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { indexes } from '../../shared/ledger/table-layout.ts';
import type { EncryptionKeys } from './encryption-keys.ts';
import type { Grants } from './function-grants.ts';
import type { ProvinceInbox } from './province-inbox.ts';

/** What grants point at. */
export interface Resources {
  readonly ledger: TableV2;
  readonly keys: EncryptionKeys;
  readonly inboxes: readonly ProvinceInbox[];
  readonly runQueue: Queue;
}

const allow = (actions: readonly string[], resources: readonly string[], conditions?: object) =>
  new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions ? { conditions } : {}),
  });

const ledgerActions = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);

const keyActions = (actions: readonly string[]) => actions.map((action) => `kms:${action}`);

const ledgerStatements = (grants: Grants, { ledger }: Resources) => {
  const { ledger: granted, indexes: named = [] } = grants;
  const indexArns = named.map((name) => `${ledger.tableArn}/index/${indexes[name].name}`);
  return [
    ...granted.map(({ actions, partitions }) =>
      allow(ledgerActions(actions), [ledger.tableArn], {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
      }),
    ),
    ...(grants.scansLedger ? [allow(ledgerActions(['Scan']), [ledger.tableArn])] : []),
    ...(indexArns.length > 0 ? [allow(ledgerActions(['Query']), indexArns)] : []),
  ];
};

const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

const streamStatement = ({ ledger }: Resources) => {
  if (!ledger.tableStreamArn) throw new Error('stream-missing: the ledger has to stream its changes');
  return allow(ledgerActions(streamActions), [ledger.tableStreamArn]);
};

const send = ['sqs:SendMessage'];
const consume = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
];
const queueActions = { sends: send, consumes: consume, works: [...send, ...consume] } as const;

/** What DynamoDB asks of its caller under a customer key; SQS asks for less. */
const keyAtRestActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const;

/** The key at rest is used through table and queue only, never by the function itself. */
const keyAtRest = ({ keys }: Resources, usesQueues: boolean) => {
  const { region, urlSuffix } = Stack.of(keys);
  const services = ['dynamodb', ...(usesQueues ? ['sqs'] : [])];
  return allow(keyAtRestActions, [keys.exchange.keyArn], {
    StringEquals: {
      // Which of the two names a service gives in China is not written down; they are the same elsewhere.
      'kms:ViaService': services.flatMap((service) => [
        `${service}.${region}.amazonaws.com`,
        `${service}.${region}.${urlSuffix}`,
      ]),
    },
  });
};

interface Extras {
  readonly logs: ILogGroup;
  /** Where a stream's records go that failed for good. */
  readonly failures: IQueue | undefined;
}

/** Every statement of a function's role, from what is granted to it. */
export const statementsOf = (grants: Grants, resources: Resources, extras: Extras): PolicyStatement[] => {
  const { ledger, personKey, inboxes, runQueue, readsStream } = grants;
  const { failures, logs } = extras;
  const inboxArns = resources.inboxes.map(({ queue }) => queue.queueArn);
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]),
    ...ledgerStatements(grants, resources),
    ...(ledger.length > 0 ? [keyAtRest(resources, (inboxes ?? runQueue ?? failures) !== undefined)] : []),
    ...(readsStream ? [streamStatement(resources)] : []),
    ...(failures ? [allow(['sqs:SendMessage'], [failures.queueArn])] : []),
    ...(personKey ? [allow(keyActions(personKey), [resources.keys.person.keyArn])] : []),
    ...(inboxes ? [allow(queueActions[inboxes], inboxArns)] : []),
    ...(runQueue ? [allow(queueActions[runQueue], [resources.runQueue.queueArn])] : []),
  ];
};
