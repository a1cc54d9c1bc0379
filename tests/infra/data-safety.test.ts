import { beforeAll, describe, expect, it } from 'vitest';
import { attributes, indexes, projections } from '../../shared/ledger/table-layout.ts';
import { functionNames } from '../../shared/runtime/names.ts';
import {
  at,
  list,
  partitions,
  regions,
  target,
  template,
  type Template,
} from '../support/synthesised-template.ts';

describe.each(partitions)('Data at rest in partition %s', (partition) => {
  let synthesised: Template;
  beforeAll(async () => {
    synthesised = await template({ region: regions[partition] });
  });
  const ledger = () => {
    const [table, ...others] = synthesised.ofType('AWS::DynamoDB::GlobalTable');
    expect(others).toEqual([]);
    if (!table) throw new Error('no table');
    return table;
  };

  it('one table holds the ledger, with the keys and indexes of the table layout', () => {
    const { properties } = ledger();
    expect(properties['KeySchema']).toEqual([
      { AttributeName: attributes.partition, KeyType: 'HASH' },
      { AttributeName: attributes.sort, KeyType: 'RANGE' },
    ]);
    const found = list(properties['GlobalSecondaryIndexes']).map((index) => ({
      name: at(index, 'IndexName'),
      partition: at(index, 'KeySchema', 0, 'AttributeName'),
      sort: at(index, 'KeySchema', 1, 'AttributeName'),
    }));
    expect(found).toEqual(Object.values(indexes));
  });

  it('an index copies what the layout says and nothing more', () => {
    const copied = Object.fromEntries(
      list(ledger().properties['GlobalSecondaryIndexes']).map((index) => [
        at(index, 'IndexName'),
        at(index, 'Projection'),
      ]),
    );
    const expected = Object.entries(indexes).map(([key, { name }]) => {
      const projection = Object.entries(projections).find(([candidate]) => candidate === key)?.[1];
      if (projection === 'all') return [name, { ProjectionType: 'ALL' }];
      if (projection === 'keys') return [name, { ProjectionType: 'KEYS_ONLY' }];
      return [name, { ProjectionType: 'INCLUDE', NonKeyAttributes: projection }];
    });
    expect(copied).toEqual(Object.fromEntries(expected));
  });

  it('the ledger can be restored to any second of the last 35 days', () => {
    expect(at(ledger().properties, 'Replicas', 0, 'PointInTimeRecoverySpecification')).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
  });

  it('nobody deletes the ledger by mistake, not even with the whole deployment', () => {
    expect(at(ledger().properties, 'Replicas', 0, 'DeletionProtectionEnabled')).toBe(true);
    for (const kept of [
      ledger(),
      ...synthesised.ofType('AWS::KMS::Key'),
      ...synthesised.ofType('AWS::SQS::Queue'),
      ...synthesised.ofType('AWS::Logs::LogGroup'),
    ])
      expect(kept).toMatchObject({ id: kept.id, deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  it('the ledger is paid per request, so that a campaign month needs no planning', () => {
    expect(ledger().properties['BillingMode']).toBe('PAY_PER_REQUEST');
  });

  it('the ledger streams what is new to relay and feed', () => {
    expect(ledger().properties['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
  });

  it('only what carries an expiry goes by itself', () => {
    expect(ledger().properties['TimeToLiveSpecification']).toEqual({
      AttributeName: attributes.expires,
      Enabled: true,
    });
  });

  it('table, queues and alarm topic are encrypted by the customer key', () => {
    const key = target(at(ledger().properties, 'Replicas', 0, 'SSESpecification', 'KMSMasterKeyId'));
    expect(synthesised.ofType('AWS::KMS::Key').map(({ id }) => id)).toContain(key);
    for (const { id, properties } of [
      ...synthesised.ofType('AWS::SQS::Queue'),
      ...synthesised.ofType('AWS::SNS::Topic'),
    ])
      expect({ id, key: target(properties['KmsMasterKeyId']) }).toEqual({ id, key });
  });

  it('both keys are renewed every year', () => {
    const keys = synthesised.ofType('AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const { properties } of keys) expect(properties['EnableKeyRotation']).toBe(true);
  });

  it('logs are kept for a year, more than the six months that the law asks for', () => {
    const groups = synthesised.ofType('AWS::Logs::LogGroup');
    // One for each function and one for the gateway.
    expect(groups).toHaveLength(functionNames.length + 1);
    for (const { properties } of groups) expect(properties['RetentionInDays']).toBe(365);
  });
});
