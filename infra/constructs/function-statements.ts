import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { indexes } from '../../shared/ledger/table-layout.ts';
import type { EncryptionKeys } from './encryption-keys.ts';
import type { Grants } from './function-grants.ts';
import type { ProvinceInbox } from './province-inbox.ts';

/** What grants point at. */
export interface Resources {
  readonly ledger: TableV2;
  readonly keys: EncryptionKeys;
  readonly inboxes: readonly ProvinceInbox[];
}

const allow = (actions: readonly string[], resources: readonly string[], conditions?: object) =>
  new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions ? { conditions } : {}),
  });

const ledgerActions = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);

const ledgerStatements = ({ read, write, indexes: named }: Grants, { ledger }: Resources) => {
  const onPartitions = (part: {
    readonly actions: readonly string[];
    readonly partitions: readonly string[];
  }) =>
    allow(ledgerActions(part.actions), [ledger.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...part.partitions] },
    });
  return [
    onPartitions(read),
    ...(write ? [onPartitions(write)] : []),
    ...(named
      ? [
          allow(
            ledgerActions(['Query']),
            named.map((name) => `${ledger.tableArn}/index/${indexes[name].name}`),
          ),
        ]
      : []),
  ];
};

const streamStatements = ({ ledger }: Resources) => [
  allow(ledgerActions(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']), [
    ledger.tableStreamArn ?? `${ledger.tableArn}/stream/none`,
  ]),
];

const inboxActions = {
  sends: ['sqs:SendMessage'],
  consumes: [
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:ChangeMessageVisibility',
    'sqs:GetQueueAttributes',
  ],
} as const;

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

const logStatement = (logs: ILogGroup) =>
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]);

interface Extras {
  readonly logs: ILogGroup;
  /** Where a stream's records go that failed for good. */
  readonly failures: IQueue | undefined;
}

/** Every statement of a function's role, from what is granted to it. */
export const statementsOf = (grants: Grants, resources: Resources, extras: Extras): PolicyStatement[] => [
  logStatement(extras.logs),
  ...ledgerStatements(grants, resources),
  keyAtRest(resources, grants.inboxes !== undefined || extras.failures !== undefined),
  ...(grants.readsStream ? streamStatements(resources) : []),
  ...(extras.failures ? [allow(['sqs:SendMessage'], [extras.failures.queueArn])] : []),
  ...(grants.personKey
    ? [
        allow(
          grants.personKey.map((action) => `kms:${action}`),
          [resources.keys.person.keyArn],
        ),
      ]
    : []),
  ...(grants.inboxes
    ? [
        allow(
          inboxActions[grants.inboxes],
          resources.inboxes.map(({ queue }) => queue.queueArn),
        ),
      ]
    : []),
];
