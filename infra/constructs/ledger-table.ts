import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type GlobalSecondaryIndexPropsV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { attributes, indexes, projections, type IndexName } from '../../shared/ledger/table-layout.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import { hotPartitionImpact } from './impacts.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

const projectionOf = (name: IndexName): Partial<GlobalSecondaryIndexPropsV2> => {
  const copied = projections[name];
  if (copied === 'all') return { projectionType: ProjectionType.ALL };
  if (copied === 'keys') return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...copied] };
};

const indexNames = Object.keys(indexes).filter((name): name is IndexName => Object.hasOwn(indexes, name));

const secondaryIndex = (name: IndexName): GlobalSecondaryIndexPropsV2 => ({
  indexName: indexes[name].name,
  partitionKey: text(indexes[name].partition),
  sortKey: text(indexes[name].sort),
  ...projectionOf(name),
});

/** The ledger: trail, cases, outbox and directory in one table that a mistake on our side cannot delete. */
export const ledgerTable = (scope: Construct, key: Key): TableV2 =>
  new TableV2(scope, 'Ledger', {
    partitionKey: text(attributes.partition),
    sortKey: text(attributes.sort),
    globalSecondaryIndexes: indexNames.map(secondaryIndex),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    // Old images would carry what an erasure has just removed; relay and feed look at the new one only.
    dynamoStream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    timeToLiveAttribute: attributes.expires,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

export const ringWhenHot = (ledger: TableV2, alarms: Alarms): void =>
  alarms.ring(ledger, 'Hot', {
    metric: new Metric({
      namespace: 'AWS/DynamoDB',
      metricName: 'WriteThrottleEvents',
      dimensionsMap: { TableName: ledger.tableName },
      period: alarmPeriod,
      statistic: 'Sum',
    }),
    threshold: 10,
    impact: hotPartitionImpact,
  });
