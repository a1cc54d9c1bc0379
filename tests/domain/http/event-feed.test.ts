import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/handovers/index.ts';
import type { FeedEntry } from '../../../shared/ports/feed.ts';
import { listeningLog } from './listening-log.ts';
import { memoryFeed } from './memory-stores.ts';
import { ask, claims, codeOf, valueIn } from './request.ts';
import { sampleEntries, sampleEntry } from './sample-feed.ts';

const start = (entries: readonly FeedEntry[], division = '530921') => {
  const feed = memoryFeed(entries);
  const handler = createHandler({
    exchange: () => {
      throw new Error('the feed needs no case');
    },
    feed: () => feed,
    openApi: () => Promise.resolve('{}'),
    verifyToken: claims(division, ['clerk']),
    log: listeningLog().log,
  });
  const asks = (query: string) => ask(handler, { routeKey: 'GET /v1/events', query });
  const read = async (query: string) => {
    const page = Object(valueIn(await asks(query)));
    return { next: page.next, positions: page.items.map((item: FeedEntry) => item.position) };
  };
  return { asks, read, feed };
};

describe('the event feed', () => {
  it('gives the events of the caller’s county, and where to go on', async () => {
    const entries = [1, 2, 3, 4].map((position) =>
      sampleEntry({ position, to: position % 2 ? '530921' : '532325' }),
    );
    expect(await start(entries).read('after=0')).toEqual({ next: 4, positions: [1, 3] });
  });

  it('gives the certifying side its events in the feed of the same unit', async () => {
    const entry = sampleEntry({ position: 1, from: '530921', to: '532325' });
    expect(await start([entry]).read('')).toEqual({ next: 1, positions: [1] });
  });

  it('shows a prefecture everything below it and nothing beside it', async () => {
    const entries = [sampleEntry({ position: 1 }), sampleEntry({ position: 2, to: '532325' })];
    expect((await start(entries, '5309').read('')).positions).toEqual([1]);
    expect((await start(entries, '53').read('')).positions).toEqual([1, 2]);
  });

  it('stops at the limit and goes on after it, without loss or repetition', async () => {
    const { read } = start(sampleEntries(7));
    expect(await read('limit=3')).toEqual({ next: 3, positions: [1, 2, 3] });
    expect(await read('after=3&limit=3')).toEqual({ next: 6, positions: [4, 5, 6] });
    expect(await read('after=6&limit=3')).toEqual({ next: 7, positions: [7] });
    expect(await read('after=7&limit=3')).toEqual({ next: 7, positions: [] });
  });

  it('advances over a page of which everything belongs to others, and looks at no more than a thousand rows', async () => {
    const others = sampleEntries(2_500, { to: '532325' });
    const { read, feed } = start([...others, sampleEntry({ position: 2_501 })]);
    expect(await read('limit=10')).toEqual({ next: 1_000, positions: [] });
    expect(feed.rowsRead()).toBe(1_000);
    expect(await read('after=1000&limit=10')).toEqual({ next: 2_000, positions: [] });
    expect(await read('after=2000&limit=10')).toEqual({ next: 2_501, positions: [2_501] });
  });

  it('does not exist for the nation, which is told to name a division', async () => {
    expect(await codeOf(start([], '').asks(''))).toBe('division-needed');
  });

  it.each(['limit=0', 'limit=101', 'limit=-1', 'limit=1e1', 'limit=0x10', 'after=-1', 'after=x', 'limit='])(
    'refuses %s',
    async (query) => {
      expect(await codeOf(start([]).asks(query))).toBe('parameters-invalid');
    },
  );
});
