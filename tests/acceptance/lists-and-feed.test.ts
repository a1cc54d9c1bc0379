import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Handover } from '../../functions/cli/demo/handover.ts';
import { act, see } from '../../functions/cli/demo/steps.ts';
import { until } from '../../functions/cli/demo/until.ts';
import type { SyntheticPerson } from '../../functions/cli/sample/people.ts';
import { caseAt, clerk, origin } from '../support/case-at.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

const eventSchema = z.looseObject({
  handoverId: z.string(),
  sequence: z.int(),
  type: z.string(),
  on: z.string(),
  actor: z.looseObject({ officer: z.string().optional() }),
});
const casesPage = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), phase: z.string() })),
  next: z.string().optional(),
});
const auditPage = z.looseObject({ items: z.array(eventSchema), next: z.string().optional() });
const feedPage = z.looseObject({
  items: z.array(z.looseObject({ position: z.int(), event: eventSchema })),
  next: z.int(),
});

let exchange: TestExchange;
let cases: readonly Handover[];
let first: SyntheticPerson | undefined;
const count = 7;

beforeAll(async () => {
  exchange = await startRunningExchange();
  const made: Handover[] = [];
  for (let number = 0; number < count; number += 1) made.push(await caseAt(exchange.world, 'claimed'));
  cases = made;
  first = exchange.people[0];
  const [accepted] = cases;
  await act(exchange.world, { as: clerk, id: accepted?.id ?? '', action: 'accept' });
}, startMilliseconds);

afterAll(() => exchange.stop());

const read = async (officer: string, path: string, query: Record<string, string>) =>
  (await exchange.client.as(officer).get(`${path}?${new URLSearchParams(query).toString()}`)).body;

/** All items of a cursor list, page by page. */
const allPages = async <T>(
  page: (cursor: Record<string, string>) => Promise<{ items: readonly T[]; next?: string | undefined }>,
): Promise<{ readonly items: readonly T[]; readonly pages: number }> => {
  const items: T[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const { items: some, next } = await page(cursor === undefined ? {} : { cursor });
    items.push(...some);
    pages += 1;
    cursor = next;
  } while (cursor !== undefined);
  return { items, pages };
};

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();

describe('A list in pages of two is the list', () => {
  test.each([
    ['origin', origin],
    ['destination', clerk],
  ])('of the %s', async (side, officer) => {
    const { items, pages } = await allPages(async (cursor) =>
      casesPage.parse(await read(officer, '/v1/handovers', { side, limit: '2', ...cursor })),
    );
    expect(ids(items)).toEqual(ids(cases));
    expect(pages).toBeGreaterThan(2);
  });

  test('narrowed to a phase', async () => {
    const query = { side: 'destination', state: 'taking-over' };
    const { items } = casesPage.parse(await read(clerk, '/v1/handovers', query));
    expect(ids(items)).toEqual(ids(cases.slice(0, 1)));
  });

  test('and a neighbour’s list is empty', async () => {
    const { items } = casesPage.parse(await read('clerk-530922', '/v1/handovers', { side: 'destination' }));
    expect(items).toEqual([]);
  });

  test('of a division above one’s own is refused', async () => {
    const query = { side: 'destination', locality: '53' };
    expect(await read(clerk, '/v1/handovers', query)).toMatchObject({ code: 'outside-your-division' });
  });
});

const versionsNow = async () =>
  new Map(
    await Promise.all(
      cases.map(async ({ id }) => [id, (await see(exchange.world, clerk, id)).version] as const),
    ),
  );

const wholeFeed = async (officer: string, limit: number) => {
  const items: z.output<typeof feedPage>['items'] = [];
  for (let after = 0; ;) {
    const page = feedPage.parse(await read(officer, '/v1/events', { after: `${after}`, limit: `${limit}` }));
    items.push(...page.items);
    if (page.items.length === 0 && page.next === after) return items;
    after = page.next;
  }
};

test('The feed is complete and in order, and may be read on from any position', async () => {
  const versions = await versionsNow();
  const expected = [...versions.values()].reduce((sum, version) => sum + version, 0);
  for (const officer of [clerk, origin, 'auditor-53']) {
    const items = await until(
      async () => {
        const found = await wholeFeed(officer, 100);
        return found.length >= expected ? found : undefined;
      },
      { what: 'the feed has every event' },
    );
    expect(items.length).toBe(expected);
    const positions = items.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].toSorted((left, right) => left - right));
    for (const [id, version] of versions) {
      const sequences = items
        .filter(({ event }) => event.handoverId === id)
        .map(({ event }) => event.sequence);
      expect(sequences).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    }
    expect(await wholeFeed(officer, 3)).toEqual(items);
  }
});

const audit = (officer: string, query: Record<string, string>) =>
  allPages(async (cursor) =>
    auditPage.parse(await read(officer, '/v1/audit/events', { ...query, limit: '4', ...cursor })),
  );

describe('An auditor finds events', () => {
  test('by locality, in pages that neither lose nor repeat', async () => {
    const versions = await versionsNow();
    const { items, pages } = await audit('auditor-53', { locality: '530921' });
    const keys = items.map(({ handoverId, sequence }) => `${handoverId} ${sequence}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe([...versions.values()].reduce((sum, version) => sum + version, 0));
    expect(pages).toBeGreaterThan(2);
  });

  test('by type and by officer', async () => {
    const accepted = await audit('auditor-53', { type: 'accepted' });
    expect(accepted.items.map(({ handoverId }) => handoverId)).toEqual([cases[0]?.id]);
    const byClerk = await audit('auditor-53', { actor: clerk });
    expect(byClerk.items.map(({ type }) => type).toSorted()).toEqual([
      'accepted',
      ...Array.from({ length: count }, () => 'claimed'),
    ]);
    expect((await audit('auditor-53', { actor: 'clerk-430624' })).items).toEqual([]);
  });

  test('by day, over the whole nation', async () => {
    const today = (await audit('auditor-53', { type: 'accepted' })).items[0]?.on ?? '';
    const found = await audit('auditor-nation', { from: today, to: today, type: 'pushed' });
    expect(found.items.map(({ handoverId }) => handoverId).toSorted()).toEqual(ids(cases));
    expect((await audit('auditor-53', { from: '2020-01-01', to: '2020-12-31' })).items).toEqual([]);
  });

  test('by person, whose number stands in no address', async () => {
    const token = await exchange.token('auditor-53');
    const headers = { authorization: `Bearer ${token}`, 'x-person-citizen-id': first?.citizenId ?? '' };
    const answer = await fetch(new URL('/v1/audit/events', exchange.url), { headers });
    const { items } = auditPage.parse(await answer.json());
    expect(new Set(items.map(({ handoverId }) => handoverId))).toEqual(new Set([cases[0]?.id]));
    expect(items.map(({ type }) => type)).toContain('accepted');
    expect(exchange.logText()).not.toContain(first?.citizenId ?? 'nobody');
  });

  test('in their own division only', async () => {
    expect((await audit('auditor-43', {})).items).toEqual([]);
    expect(await read('auditor-43', '/v1/audit/events', { locality: '53' })).toMatchObject({
      code: 'outside-your-division',
    });
  });

  test('and a clerk is no auditor', async () => {
    expect(await read(clerk, '/v1/audit/events', {})).toMatchObject({ code: 'role-not-allowed' });
  });
});
