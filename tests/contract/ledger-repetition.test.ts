import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createOutbox } from '../../shared/ledger/outbox.ts';
import type { Store } from '../../shared/ledger/store.ts';
import type { Commit, Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines, testRegion } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  commitOf,
  deliveredEvent,
  followedBy,
  monday,
  pushCommit,
  pushedCase,
  rowFor,
  type SampleCase,
} from './sample-cases.ts';

let engines: Engines;
let store: Store;
let ledger: Ledger;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
  ledger = createLedger(store);
});
afterAll(() => engines.stop());

const deduplicated = (sample: SampleCase, requestDigest: string): Commit =>
  pushCommit(sample, {
    deduplication: {
      caller: 'mingguang',
      key: 'the-same-key',
      requestDigest,
      handoverId: sample.head.state.id,
      version: 1,
    },
  });

describe('a request that comes twice', () => {
  it('is answered as the first was, and writes nothing', async () => {
    const first = pushedCase();
    const commit = deduplicated(first, 'digest-one');
    await ledger.commit(commit);
    const repeated = pushedCase();
    const outcome = await ledger.commit(deduplicated(repeated, 'digest-one'));
    expect(outcome).toEqual({ kind: 'replayed', first: commit.deduplication });
    expect(await ledger.load(repeated.head.state.id)).toBeUndefined();
  });

  it('with another content under the same key is told apart', async () => {
    const outcome = await ledger.commit(deduplicated(pushedCase(), 'digest-two'));
    expect(outcome).toMatchObject({
      kind: 'replayed-with-different-content',
      first: { requestDigest: 'digest-one' },
    });
  });

  it('is a repetition before it is anything else: an old version and a held person do not matter', async () => {
    const pushed = pushedCase();
    const { personKey } = pushed.head;
    await ledger.commit(pushCommit(pushed));
    const key = { caller: 'fengqing', key: 'once', requestDigest: 'same', handoverId: pushed.head.state.id };
    const delivered = commitOf(followedBy(pushed, deliveredEvent), {
      deduplication: { ...key, version: 2 },
    });
    expect(await ledger.commit(delivered)).toEqual({ kind: 'committed' });
    const again = commitOf(followedBy(pushed, deliveredEvent), {
      deduplication: { ...key, version: 2 },
      persons: [{ personKey, openCase: 'take' }],
    });
    expect(await ledger.commit(again)).toMatchObject({ kind: 'replayed', first: { version: 2 } });
  });

  it('of another caller under the same key is another request', async () => {
    const one = { key: 'k', requestDigest: 'd', version: 1 };
    const [left, right] = [pushedCase(), pushedCase()];
    const of = (sample: SampleCase, caller: string, key: string) =>
      pushCommit(sample, {
        deduplication: { ...one, caller, key, handoverId: sample.head.state.id },
      });
    expect(await ledger.commit(of(left, 'a#b', 'c'))).toEqual({ kind: 'committed' });
    expect(await ledger.commit(of(right, 'a', 'b#c'))).toEqual({ kind: 'committed' });
    expect((await ledger.deduplication('a#b', 'c'))?.handoverId).toBe(left.head.state.id);
    expect((await ledger.deduplication('a', 'b#c'))?.handoverId).toBe(right.head.state.id);
  });

  it('of two that arrive at the same moment one is committed and the other is its repetition', async () => {
    const commits = [pushedCase(), pushedCase(), pushedCase()].map((sample) =>
      pushCommit(sample, {
        deduplication: {
          caller: 'mingguang',
          key: 'double-click',
          requestDigest: 'same',
          handoverId: sample.head.state.id,
          version: 1,
        },
      }),
    );
    const outcomes = await Promise.all(commits.map((commit) => ledger.commit(commit)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'replayed', 'replayed']);
  });
});

describe('a message that comes twice', () => {
  it('is received once: the second receipt finds it cleared and changes nothing', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const receipt = rowFor(pushed);
    const delivered = followedBy(pushed, deliveredEvent);
    expect(await ledger.commit(commitOf(delivered, { receipt }))).toEqual({ kind: 'committed' });
    const [row] = await ledger.outbox(pushed.head.state.id);
    expect(row).toEqual({ ...receipt, status: 'received', receivedAt: delivered.head.changedAt });
    const second = followedBy(delivered, deliveredEvent);
    expect(await ledger.commit(commitOf(second, { receipt }))).toEqual({ kind: 'already-received' });
    expect(await ledger.load(pushed.head.state.id)).toEqual(delivered.head);
  });

  it('in several copies at the same moment is delivered once', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const receipt = rowFor(pushed);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        ledger.commit(commitOf(followedBy(pushed, deliveredEvent), { receipt })),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'already-received')).toHaveLength(4);
  });

  it('that the ledger never sent is an error and not a receipt', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed, { outbox: [] }));
    const commit = commitOf(followedBy(pushed, deliveredEvent), { receipt: rowFor(pushed) });
    await expect(ledger.commit(commit)).rejects.toThrow('outbox-row-missing');
    const { kind } = rowFor(pushed);
    await expect(createOutbox(store).received(rowFor(pushed), kind, monday)).rejects.toThrow(
      'outbox-row-missing',
    );
  });
});

type Handle = DynamoDBClient['config']['requestHandler']['handle'];
type HttpRequest = Parameters<Handle>[0];

/** The same request under another token, as if the store had lost the first. */
const underAnotherToken = (request: HttpRequest, count: number): HttpRequest => {
  const body: unknown = request.body;
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
  const changed = text.replace(/"ClientRequestToken":"(.{4})/u, `"ClientRequestToken":"${1000 + count}`);
  expect(changed).not.toBe(text);
  return Object.assign(request, { body: new TextEncoder().encode(changed) });
};

/** A client whose first transaction takes effect although its answer is lost. */
const clientLosingOneAnswer = (forgetful: boolean) => {
  const inner = engines.dynamo.config.requestHandler;
  const seen = { transactions: 0 };
  const handle: Handle = async (request, options) => {
    if (!request.headers['x-amz-target']?.endsWith('TransactWriteItems'))
      return inner.handle(request, options);
    seen.transactions += 1;
    const sent = forgetful ? underAnotherToken(request, seen.transactions) : request;
    const answer = await inner.handle(sent, options);
    if (seen.transactions > 1) return answer;
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' });
  };
  const client = new DynamoDBClient({
    region: testRegion,
    endpoint: engines.endpoints.dynamodb,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { handle },
  });
  return { client, seen };
};

describe.each([
  ['the store still knows the request', false],
  ['the store has forgotten the request', true],
])('an answer that is lost although the decision was written, and %s', (_title, forgetful) => {
  it('is committed, not a repetition and not a conflict', async () => {
    const { client, seen } = clientLosingOneAnswer(forgetful);
    const unlucky = createLedger({ ...store, client });
    const pushed = pushedCase();
    expect(await unlucky.commit(pushCommit(pushed))).toEqual({ kind: 'committed' });
    expect(seen.transactions).toBe(2);
    expect(await ledger.trail(pushed.head.state.id)).toEqual(pushed.events);
    client.destroy();
  });

  it('is committed for a receipt too', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const { client } = clientLosingOneAnswer(forgetful);
    const delivered = followedBy(pushed, deliveredEvent);
    const outcome = await createLedger({ ...store, client }).commit(
      commitOf(delivered, { receipt: rowFor(pushed) }),
    );
    expect(outcome).toEqual({ kind: 'committed' });
    expect(await ledger.load(pushed.head.state.id)).toEqual(delivered.head);
    client.destroy();
  });
});
