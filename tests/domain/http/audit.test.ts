import { describe, expect, it } from 'vitest';
import { dayShards } from '../../../shared/ledger/table-layout.ts';
import { deliveredEvent, division, followedBy, pushedCase } from '../../contract/sample-cases.ts';
import { startAudit as start } from './audit-desk.ts';
import { codeOf, problemIn } from './request.ts';
import { sampleEntries, sampleEntry } from './sample-feed.ts';

const citizenId = '533522196107120002';

const named = (...positions: readonly number[]) =>
  positions.map((position) => `handover-${position}#${position}`);

describe('an audit by division', () => {
  const entries = [
    sampleEntry({ position: 1, on: '2026-02-27' }),
    sampleEntry({ position: 2, on: '2026-02-28', officer: 'FQ-0103' }),
    sampleEntry({ position: 3, on: '2026-03-01', to: '532325' }),
    sampleEntry({ position: 4, on: '2026-03-01', type: 'accepted' }),
    sampleEntry({ position: 5, on: '2026-03-02' }),
  ];

  const rows: readonly [string, string, readonly number[]][] = [
    ['is everything of the caller’s division', 'limit=50', [1, 2, 3, 4, 5]],
    ['narrows to a county', 'locality=532325', [3]],
    ['takes 530900 for everything below 5309', 'locality=530900', [1, 2, 4, 5]],
    ['begins with the first day', 'from=2026-02-28', [2, 3, 4, 5]],
    ['ends with the last day', 'to=2026-03-01', [1, 2, 3, 4]],
    ['is one day when both are the same', 'from=2026-03-01&to=2026-03-01', [3, 4]],
    ['narrows to an officer', 'actor=FQ-0103', [2]],
    ['narrows to a type of event', 'type=accepted', [4]],
    ['narrows to any of several types', 'type=accepted,claimed&from=2026-03-01', [3, 4, 5]],
    [
      'narrows by all at once',
      'locality=5309&actor=FQ-0102&type=claimed,accepted&from=2026-03-01&to=2026-03-01',
      [4],
    ],
  ];
  it.each(rows)('%s', async (_what, query, positions) => {
    expect((await start({ entries }).all(query)).found).toEqual(named(...positions));
  });

  it('comes in pages that neither lose nor repeat', async () => {
    const { found, sizes } = await start({ entries }).all('limit=2');
    expect(found).toEqual(named(1, 2, 3, 4, 5));
    expect(Math.max(...sizes)).toBe(2);
  });

  it('looks at no more than two thousand rows for one page, and says where to go on', async () => {
    const others = sampleEntries(4_100, { to: '532325' });
    const { page, feed, all } = start({ entries: [...others, sampleEntry({ position: 4_101 })] });
    expect((await page('locality=530921')).next).toBeDefined();
    expect(feed.rowsRead()).toBe(2_000);
    expect(await all('locality=530921')).toEqual({ found: named(4_101), sizes: [0, 0, 1] });
  });

  it('still finds an event that entered the feed a day late', async () => {
    const late = [
      sampleEntry({ position: 1, on: '2026-03-02' }),
      sampleEntry({ position: 2, on: '2026-03-01' }),
      sampleEntry({ position: 3, on: '2026-03-09' }),
    ];
    expect((await start({ entries: late }).all('to=2026-03-01')).found).toEqual(named(2));
  });

  it('of a division that is not the caller’s is refused', async () => {
    expect(await codeOf(start({ entries }).asks('locality=341182'))).toBe('outside-your-division');
    expect(await codeOf(start({ division: '530921' }).asks('locality=53'))).toBe('outside-your-division');
  });

  it('is for auditors and supervisors', async () => {
    const others = start({ entries, roles: ['pusher', 'clerk', 'approver'] });
    expect(await codeOf(others.asks(''))).toBe('role-not-allowed');
    expect((await start({ entries, roles: ['supervisor'] }).asks('')).statusCode).toBe(200);
  });

  it('that ends before it begins is refused', async () => {
    const problem = problemIn(await start({}).asks('from=2026-03-02&to=2026-03-01'));
    expect(problem.fields).toMatchObject([{ path: '/to', code: 'range-reversed' }]);
  });

  it.each(['x', Buffer.from('{}').toString('base64url'), Buffer.from('{"by":"day"}').toString('base64url')])(
    'with %s for a cursor is refused',
    async (cursor) => {
      const problem = problemIn(await start({ entries }).asks(`cursor=${cursor}`));
      expect(problem.fields).toMatchObject([{ path: '/cursor', code: 'cursor-malformed' }]);
    },
  );
});

describe('an audit of the nation', () => {
  const entries = [
    ...sampleEntries(3, { on: '2026-03-01' }),
    ...[4, 5, 6, 7].map((position) => sampleEntry({ position, on: '2026-03-02', to: '341182' })),
  ];
  const nation = { entries, division: '' };

  it('is today when no day is named', async () => {
    expect((await start(nation).all('limit=3')).found.toSorted()).toEqual(named(4, 5, 6, 7));
  });

  it('goes through all shards of all days of the range, in pages that neither lose nor repeat', async () => {
    const { found } = await start(nation).all('from=2026-03-01&to=2026-03-02&limit=2');
    expect(found.toSorted()).toEqual(named(1, 2, 3, 4, 5, 6, 7));
  });

  it('narrows to types and to an officer on every day of the range', async () => {
    const { found } = await start(nation).all(
      'from=2026-03-01&to=2026-03-02&type=claimed,accepted&actor=FQ-0102&limit=1',
    );
    expect(found.toSorted()).toEqual(named(1, 2, 3, 4, 5, 6, 7));
    expect((await start(nation).all('from=2026-03-01&to=2026-03-02&type=accepted')).found).toEqual([]);
    expect((await start(nation).all('from=2026-03-01&to=2026-03-02&actor=FQ-0103')).found).toEqual([]);
  });

  it('of a type that is none is refused', async () => {
    expect(await codeOf(start(nation).asks('type=accepted,celebrated'))).toBe('parameters-invalid');
  });

  it('does bounded work for one page, however long and empty the range', async () => {
    const { page, days } = start(nation);
    const { items, next } = await page('from=2020-01-01&to=2026-01-01');
    expect(items).toEqual([]);
    expect(next).toBeDefined();
    expect(days.reads()).toBe(3 * dayShards);
  });

  it('may be narrowed to a division, which has a feed', async () => {
    const { all, days } = start(nation);
    expect((await all('locality=530921')).found).toEqual(named(1, 2, 3));
    expect(days.reads()).toBe(0);
  });
});

describe('an audit by person', () => {
  const inFengqing = followedBy(pushedCase({ id: 'case-a' }), deliveredEvent);
  const inYaoan = pushedCase({ id: 'case-b', destination: division('532325') });
  const elsewhere = pushedCase({ id: 'case-c', destination: division('500112') });
  const cases = [inFengqing, inYaoan, elsewhere];

  it('is every event of every case with an end in the caller’s division', async () => {
    const { found } = await start({ cases }).all('limit=50', citizenId);
    expect(found).toEqual(['case-a#1', 'case-a#2', 'case-b#1']);
    const whole = await start({ cases, division: '' }).all('limit=50', citizenId);
    expect(whole.found).toEqual([...found, 'case-c#1']);
  });

  it('comes in pages that neither lose nor repeat', async () => {
    const { found, sizes } = await start({ cases }).all('limit=1', citizenId);
    expect(found).toEqual(['case-a#1', 'case-a#2', 'case-b#1']);
    expect(Math.max(...sizes)).toBe(1);
  });

  it('may be narrowed to a division and to a type', async () => {
    const { all } = start({ cases });
    expect((await all('locality=5309&type=delivered', citizenId)).found).toEqual(['case-a#2']);
    expect((await all('type=pushed,delivered&limit=1', citizenId)).found).toEqual([
      'case-a#1',
      'case-a#2',
      'case-b#1',
    ]);
    expect((await all('to=2020-01-01', citizenId)).found).toEqual([]);
    expect((await all('actor=nobody', citizenId)).found).toEqual([]);
  });

  it('names the case, the parties and the masked person', async () => {
    const { items } = await start({ cases }).page('limit=50', citizenId);
    expect(items[0]).toMatchObject({
      caseNumber: inFengqing.head.state.caseNumber,
      origins: ['341182'],
      destination: '530921',
      person: inFengqing.head.masked,
    });
  });

  it('opens no more than twenty cases for one page', async () => {
    const many = Array.from({ length: 45 }, (_, index) => pushedCase({ id: `case-${index}` }));
    expect((await start({ cases: many }).all('limit=100', citizenId)).sizes).toEqual([20, 20, 5]);
  });

  it('leaves in the log that somebody was looked up, and not who', async () => {
    const { all, lines } = start({ cases });
    await all('limit=50', citizenId);
    expect(lines[0]).toContain('person-looked-up');
    expect(lines.join('')).not.toContain(citizenId);
  });

  it('with a number that cannot be one is refused by name of the header', async () => {
    const problem = problemIn(await start({ cases }).asks('', '533522196107120007'));
    expect(problem.fields).toMatchObject([
      { path: '/x-person-citizen-id', code: 'citizen-id-wrong-check-digit' },
    ]);
    expect(JSON.stringify(problem)).not.toContain('53352219');
  });
});
