import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type CancellationReason,
  DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { currentDivisions } from '../../shared/localities/current-divisions.ts';
import { isOutage } from '../../shared/ports/failures.ts';
import { testRegion } from '../support/engines.ts';
import {
  acceptedEvent,
  commitOf,
  deliveredEvent,
  fengqing,
  followedBy,
  pushCommit,
  pushedCase,
  rowFor,
} from './sample-cases.ts';

const table = mockClient(DynamoDBClient);
const store = { client: new DynamoDBClient({ region: testRegion }), table: 'ledger' };
const ledger = createLedger(store);

beforeEach(() => table.reset());

const cancelled = (...codes: readonly string[]) => {
  const CancellationReasons: CancellationReason[] = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
};

const writesSent = (): readonly TransactWriteItem[] => {
  const [call] = table.commandCalls(TransactWriteItemsCommand);
  return call?.args[0].input.TransactItems ?? [];
};

interface Condition {
  readonly ConditionExpression?: string | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: string | undefined;
}
const conditionsOf = (writes: readonly TransactWriteItem[]): readonly (string | undefined)[] =>
  writes.map(({ Put, Update, Delete }) => {
    const write: Condition | undefined = Put ?? Update ?? Delete;
    expect(write?.ReturnValuesOnConditionCheckFailure).toBe(
      write?.ConditionExpression === undefined ? undefined : 'ALL_OLD',
    );
    return write?.ConditionExpression;
  });

describe('one decision is one request', () => {
  it('a push: repetition, case number, head, event, record and message must be new, the person free', async () => {
    table.on(TransactWriteItemsCommand).resolves({});
    expect(await ledger.commit(pushCommit(pushedCase()))).toEqual({ kind: 'committed' });
    expect(table.calls()).toHaveLength(1);
    const isNew = 'attribute_not_exists(pk)';
    expect(conditionsOf(writesSent())).toEqual([
      isNew,
      isNew,
      isNew,
      isNew,
      isNew,
      isNew,
      isNew,
      `${isNew} OR handoverId = :mine`,
      undefined,
    ]);
  });

  it('a delivery: the message pending, the head unchanged', async () => {
    table.on(TransactWriteItemsCommand).resolves({});
    const pushed = pushedCase();
    await ledger.commit(commitOf(followedBy(pushed, deliveredEvent), { receipt: rowFor(pushed) }));
    expect(table.calls()).toHaveLength(1);
    expect(conditionsOf(writesSent())).toEqual([
      '#status = :from',
      '#version = :expected',
      'attribute_not_exists(pk)',
    ]);
    expect(writesSent()[0]?.Update).toMatchObject({
      UpdateExpression: 'SET #status = :to, receivedAt = :at REMOVE pendingUnit, pendingDue, relay',
      ExpressionAttributeValues: { ':from': { S: 'pending' }, ':to': { S: 'received' } },
    });
    expect(writesSent()[1]?.Put?.ExpressionAttributeValues).toEqual({ ':expected': { N: '1' } });
  });

  it('a repetition is kept for 400 days', async () => {
    table.on(TransactWriteItemsCommand).resolves({});
    await ledger.commit(pushCommit(pushedCase()));
    const keptUntil = Date.parse('2026-03-02T01:00:00.000Z') / 1000 + 400 * 86_400;
    expect(writesSent()[0]?.Put?.Item?.['expiresAt']).toEqual({ N: String(keptUntil) });
  });
});

describe('a transaction that the table cancels', () => {
  const pushed = pushedCase();
  const taking = commitOf(followedBy(pushed, acceptedEvent), {
    persons: [{ personKey: pushed.head.personKey, roll: { take: fengqing } }],
  });

  it('because another one holds an item is tried again and then written', async () => {
    table
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None', 'None'))
      .resolves({});
    expect(await ledger.commit(taking)).toEqual({ kind: 'committed' });
    expect(table.commandCalls(TransactWriteItemsCommand)).toHaveLength(2);
  });

  it('because another one holds an item every time is a conflict', async () => {
    table.on(TransactWriteItemsCommand).rejects(cancelled('None', 'TransactionConflict', 'None'));
    table.on(GetItemCommand).resolves({});
    expect(await ledger.commit(taking)).toEqual({ kind: 'conflict' });
    expect(table.commandCalls(TransactWriteItemsCommand)).toHaveLength(4);
  });

  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])('by %s is an outage', async (code) => {
    table.on(TransactWriteItemsCommand).rejects(cancelled('None', code, 'None'));
    const error: unknown = await ledger.commit(taking).catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  });

  it('for a reason nobody knows is a bug and is thrown', async () => {
    table.on(TransactWriteItemsCommand).rejects(cancelled('None', 'ValidationError', 'None'));
    const error: unknown = await ledger.commit(taking).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(isOutage(error)).toBe(false);
  });

  it.each([
    ['the person’s roll alone', ['None', 'None', 'ConditionalCheckFailed'], 'already-on-roll'],
    ['the head', ['ConditionalCheckFailed', 'None', 'None'], 'conflict'],
    ['the head and the roll', ['ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'], 'conflict'],
    [
      'the roll beside a busy item',
      ['TransactionConflict', 'None', 'ConditionalCheckFailed'],
      'already-on-roll',
    ],
  ])('because of %s is understood by position', async (_title, codes, kind) => {
    table.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    table.on(GetItemCommand).resolves({});
    expect(await ledger.commit(taking)).toEqual({ kind });
  });
});

describe('an import of divisions', () => {
  const divisions = currentDivisions.all.slice(0, 30);

  it('sends again what the table left unprocessed', async () => {
    const asked: number[] = [];
    table.on(BatchWriteItemCommand).callsFake(({ RequestItems }: BatchWriteItemCommandInput) => {
      const requests = RequestItems?.['ledger'] ?? [];
      asked.push(requests.length);
      return asked.length === 1 ? { UnprocessedItems: { ledger: requests.slice(0, 4) } } : {};
    });
    await createDirectory(store).putDivisions(divisions);
    expect(asked).toEqual([25, 4, 5]);
  });

  it('gives up as an outage when the table never takes a row', async () => {
    table
      .on(BatchWriteItemCommand)
      .callsFake(({ RequestItems }: BatchWriteItemCommandInput) => ({ UnprocessedItems: RequestItems }));
    const error: unknown = await createDirectory(store)
      .putDivisions(divisions)
      .catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  }, 20_000);
});
