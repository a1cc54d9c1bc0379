import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusSeconds } from '../../shared/kernel/instant.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createOutbox } from '../../shared/ledger/outbox.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { attributes, keys, prefixes, relayNow } from '../../shared/ledger/table-layout.ts';
import { hasCode } from '../../shared/ports/failures.ts';
import type { OutboxReference } from '../../shared/ports/ledger.ts';
import type { Outbox } from '../../shared/ports/outbox.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { division, instant, monday, pushCommit, pushedCase, rowFor } from './sample-cases.ts';

let engines: Engines;
let store: Store;
let outbox: Outbox;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
  outbox = createOutbox(store);
});
afterAll(() => engines.stop());

const tomorrow = instant('2026-03-03T01:00:00.000Z');
const { kind } = rowFor(pushedCase());

const sent = async (destination = '530921', at = monday): Promise<OutboxReference> => {
  const pushed = pushedCase({ destination: division(destination), at });
  await createLedger(store).commit(pushCommit(pushed));
  const { handoverId, sequence, target } = rowFor(pushed);
  return { handoverId, sequence, target };
};

/** Whether the relay's stream filter passes each change of one row, in order. */
const passedToRelay = async (reference: OutboxReference): Promise<readonly boolean[]> => {
  const { Table } = await engines.dynamo.send(new DescribeTableCommand({ TableName: store.table }));
  const StreamArn = Table?.LatestStreamArn ?? '';
  const { StreamDescription } = await engines.streams.send(new DescribeStreamCommand({ StreamArn }));
  const passed: boolean[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const { ShardIterator } = await engines.streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const { Records = [] } = await engines.streams.send(new GetRecordsCommand({ ShardIterator }));
    for (const { dynamodb } of Records) {
      const own =
        dynamodb?.Keys?.[attributes.partition]?.S === keys.handover(reference.handoverId) &&
        dynamodb.Keys[attributes.sort]?.S?.startsWith(prefixes.outbox) === true;
      if (own) passed.push(dynamodb.NewImage?.[attributes.relay]?.S === relayNow);
    }
  }
  return passed;
};

describe('a message on its way', () => {
  it('is received once; afterwards it waits nowhere', async () => {
    const reference = await sent();
    expect(await outbox.received(reference, kind, tomorrow)).toBe(true);
    expect(await outbox.received(reference, kind, tomorrow)).toBe(false);
    expect(await outbox.row(reference)).toMatchObject({ status: 'received', receivedAt: tomorrow });
    expect((await outbox.pending('53', tomorrow)).items).toEqual([]);
    expect(await outbox.sendAgain(reference, tomorrow, 'pending')).toBe(false);
    expect(await outbox.sendAgain(reference, tomorrow, 'parked')).toBe(false);
  });

  it('that nobody received is sent again when its time has come, and not before', async () => {
    const reference = await sent('110101');
    expect((await outbox.pending('11', plusSeconds(monday, -1))).items).toEqual([]);
    expect((await outbox.pending('11', monday)).items).toEqual([reference]);
    expect(await outbox.sendAgain(reference, tomorrow, 'pending')).toBe(true);
    expect(await outbox.row(reference)).toMatchObject({ attempt: 2, nextAttemptAt: tomorrow });
    expect((await outbox.pending('11', plusSeconds(tomorrow, -1))).items).toEqual([]);
    expect((await outbox.pending('11', tomorrow)).items).toEqual([reference]);
  });

  it('shows to the relay when it is written and each time it is sent again, not when it is received or parked', async () => {
    const reference = await sent('120101');
    await outbox.sendAgain(reference, tomorrow, 'pending');
    await outbox.park(reference, 'message-kind-unknown');
    await outbox.sendAgain(reference, tomorrow, 'parked');
    await outbox.received(reference, kind, tomorrow);
    expect(await passedToRelay(reference)).toEqual([true, true, false, true, false]);
  });

  it('that was parked is out of the flow, visible, and goes on when it is handed on again', async () => {
    const reference = await sent('130102');
    await outbox.park(reference, 'message-kind-unknown');
    expect(await outbox.row(reference)).toMatchObject({
      status: 'parked',
      parkedBecause: 'message-kind-unknown',
    });
    expect((await outbox.pending('13', tomorrow)).items).toEqual([]);
    expect((await outbox.parked('13')).items).toEqual([reference]);
    expect(await outbox.received(reference, kind, tomorrow)).toBe(false);
    expect(await outbox.sendAgain(reference, tomorrow, 'parked')).toBe(true);
    expect((await outbox.parked('13')).items).toEqual([]);
    expect((await outbox.pending('13', tomorrow)).items).toEqual([reference]);
    const row = await outbox.row(reference);
    expect(row).toMatchObject({ status: 'pending', attempt: 2 });
    expect(row?.parkedBecause).toBeUndefined();
  });

  it('of another kind than it was sent as is nobody’s, and what was sent still waits', async () => {
    const reference = await sent('150102');
    await expect(outbox.received(reference, 'another-kind', tomorrow)).rejects.toThrow('outbox-row-missing');
    expect(await outbox.row(reference)).toMatchObject({ status: 'pending' });
    await outbox.received(reference, kind, tomorrow);
    await expect(outbox.received(reference, 'another-kind', tomorrow)).rejects.toThrow('outbox-row-missing');
  });

  it('that was received meanwhile is not parked', async () => {
    const reference = await sent('140105');
    await outbox.received(reference, kind, tomorrow);
    await outbox.park(reference, 'message-kind-unknown');
    expect(await outbox.row(reference)).toMatchObject({ status: 'received' });
    expect((await outbox.parked('14')).items).toEqual([]);
  });

  it('that never was cannot be received, sent or parked', async () => {
    const reference = { handoverId: 'nobody', sequence: 1, target: division('530921') };
    expect(await outbox.row(reference)).toBeUndefined();
    await expect(outbox.received(reference, kind, tomorrow)).rejects.toThrow('outbox-row-missing');
    await expect(outbox.sendAgain(reference, tomorrow, 'pending')).rejects.toThrow('outbox-row-missing');
    await expect(outbox.park(reference, 'because')).rejects.toThrow('outbox-row-missing');
  });
});

describe('the messages of one province', () => {
  it('come page by page, the longest due first, without loss or repetition, and no other province’s', async () => {
    const references: OutboxReference[] = [];
    for (let index = 0; index < 103; index += 1)
      references.push(await sent('640104', plusSeconds(monday, index)));
    await sent('650102');
    const first = await outbox.pending('64', tomorrow);
    expect(first.items).toEqual(references.slice(0, 100));
    const second = await outbox.pending('64', tomorrow, first.cursor);
    expect(second).toEqual({ items: references.slice(100) });
    const foreign = outbox.pending('65', tomorrow, `${first.cursor}x`);
    expect(await foreign.catch((error: unknown) => hasCode(error, 'cursor-invalid'))).toBe(true);
  });
});
