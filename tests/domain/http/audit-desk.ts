import { createHandler } from '../../../functions/audit/index.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import type { FeedEntry } from '../../../shared/ports/feed.ts';
import type { SampleCase } from '../../contract/sample-cases.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDays, memoryFeed, memoryLedger } from './memory-stores.ts';
import { ask, claims, valueIn } from './request.ts';

const routeKey = 'GET /v1/audit/events';
const monday = instantSchema.parse('2026-03-02T01:00:00.000Z');

interface World {
  readonly entries?: readonly FeedEntry[];
  readonly cases?: readonly SampleCase[];
  readonly division?: string;
  readonly roles?: readonly string[];
}

const notVerifying = (): never => {
  throw new Error('a search verifies nothing');
};

/** An officer before the function of auditors, over stores in memory. */
export const startAudit = ({
  entries = [],
  cases = [],
  division: place = '53',
  roles = ['auditor'],
}: World) => {
  const feed = memoryFeed(entries);
  const days = memoryDays(entries);
  const { log, lines } = listeningLog();
  const exchange = {
    now: () => monday,
    vault: { personKeyOf: async (id: string) => `key-of-${id}` },
    ledger: memoryLedger(cases),
  };
  const handler = createHandler({
    exchange: () => exchange,
    feed: () => feed,
    ledger: notVerifying,
    inspection: notVerifying,
    vault: notVerifying,
    tallies: notVerifying,
    days: () => days,
    verifyToken: claims(place, roles),
    log,
  });
  const asks = (query: string, person?: string) =>
    ask(handler, { routeKey, query, headers: { 'x-person-citizen-id': person } });
  const page = async (query: string, person?: string) => Object(valueIn(await asks(query, person)));
  /** Follows the pages to the last one. */
  const all = async (query: string, person?: string) => {
    const found: string[] = [];
    const sizes: number[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await page(cursor ? `${query}&cursor=${cursor}` : query, person);
      found.push(...items.map((item: FeedEntry['event']) => `${item.handoverId}#${item.sequence}`));
      sizes.push(items.length);
      if (next === undefined) return { found, sizes };
      cursor = next;
    }
  };
  return { asks, page, all, feed, days, lines };
};
