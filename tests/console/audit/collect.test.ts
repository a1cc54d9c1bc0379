import { expect, test } from 'vitest';
import type { AuditItem } from '../../../functions/console/ui/screens/audit/model.ts';
import {
  collect,
  hasMore,
  nothingYet,
  type Collected,
} from '../../../functions/console/ui/screens/audit/query/collect.ts';
import type { LoadPage } from '../../../functions/console/ui/screens/audit/query/load-events.ts';
import { look } from './event-at-hand.ts';

interface PageAtHand {
  readonly items: readonly AuditItem[];
  readonly next?: string;
}

/** Pages by their cursor; the first one has none. */
const from =
  (pages: Readonly<Record<string, PageAtHand>>): LoadPage =>
  async ({ cursor = 'first' }) => {
    const page = pages[cursor];
    if (!page) throw new Error('unreachable');
    return page;
  };

const items = (count: number): readonly AuditItem[] =>
  Array.from({ length: count }, (_none, index) => look({ sequence: index + 1 }));

const options = { from: nothingYet, most: 100, pageSize: 50, signal: new AbortController().signal };

test('short and empty pages are read past until the result ends', async () => {
  const load = from({
    first: { items: items(3), next: 'a' },
    a: { items: [], next: 'b' },
    b: { items: items(2) },
  });
  const collected = await collect({ ...options, load });
  expect(collected.items).toHaveLength(5);
  expect(hasMore(collected)).toBe(false);
});

test('no more is read than is wanted, and what is left is known', async () => {
  const asked: number[] = [];
  const load: LoadPage = async ({ limit }) => {
    asked.push(limit);
    return { items: items(limit), next: 'more' };
  };
  const collected = await collect({ ...options, most: 70, load });
  expect(asked).toEqual([50, 20]);
  expect(collected.items).toHaveLength(70);
  expect(hasMore(collected)).toBe(true);
});

test('a reading stops after so many requests although little was found', async () => {
  const load: LoadPage = async () => ({ items: [], next: 'more' });
  const collected = await collect({ ...options, load, mostRequests: 3 });
  expect(collected).toMatchObject({ requests: 3, next: 'more' });
});

test('what was read before the connection broke is kept, and the reading goes on from there', async () => {
  let kept: Collected = nothingYet;
  const onProgress = (collected: Collected): void => {
    kept = collected;
  };
  const broken = from({ first: { items: items(2), next: 'a' } });
  await expect(collect({ ...options, load: broken, onProgress })).rejects.toThrow('unreachable');
  const whole = from({ a: { items: items(3) } });
  expect((await collect({ ...options, load: whole, from: kept })).items).toHaveLength(5);
});

test('nothing more is asked for once it was stopped', async () => {
  const control = new AbortController();
  let requests = 0;
  const load: LoadPage = async () => {
    requests += 1;
    control.abort();
    return { items: items(1), next: 'more' };
  };
  await expect(collect({ ...options, load, signal: control.signal })).rejects.toThrow(/abort/iu);
  expect(requests).toBe(1);
});
