import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeed } from '../../shared/ledger/feed.ts';
import type { FeedDraft } from '../../shared/ports/feed.ts';
import { recordCalls } from '../bench/recorded-calls.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { longCase } from './sample-cases.ts';
import { draftsOf, found, whole } from './sample-feed.ts';

let engines: Engines;

beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());

describe('the feed of a province whose writers remember where it goes on', () => {
  it('stays dense and whole when two writers take turns, each having been alone before', async () => {
    const store = await createLedgerTable(engines.dynamo);
    const feed = createFeed(store);
    const writers = [feed, createFeed(store)];
    const drafts: FeedDraft[] = [];
    for (const turns of [4, 1, 3, 1, 1, 4, 2, 1, 1, 1, 3, 2])
      for (const writer of writers)
        for (let turn = 0; turn < turns; turn += 1) {
          const own = draftsOf(longCase(2));
          drafts.push(...own);
          await writer.append(own);
        }
    expect(found(await feed.read('53', 0, 1_000))).toEqual(whole(drafts));
    expect(found(await feed.read('34', 0, 1_000))).toEqual(whole(drafts));
  });

  it('is written without a look at where it goes on, once its writer was alone with it', async () => {
    const store = await createLedgerTable(engines.dynamo);
    const feed = createFeed(store);
    for (let turn = 0; turn < 3; turn += 1) await feed.append(draftsOf(longCase(2)));
    const asked = recordCalls(store.client);
    const drafts = draftsOf(longCase(2));
    await feed.append(drafts);
    expect(asked.map(({ kind }) => kind)).toEqual(['transaction']);
    await createFeed(store).append(draftsOf(longCase(1)));
    await feed.append(drafts);
    await feed.append(draftsOf(longCase(1)));
    expect(found(await feed.read('53', 0, 1_000)).positions).toEqual(
      Array.from({ length: 10 }, (_, at) => at + 1),
    );
  });
});
