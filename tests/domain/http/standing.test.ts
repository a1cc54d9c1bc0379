import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { idIn, openOffice, pushOf } from './office.ts';
import { deskIn, described } from './oversight-desk.ts';
import { codeOf, problemIn, valueIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 9, units: ['34', '53'] });
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const at = (division: string, held: readonly string[]) => deskIn(world)(division, held);

describe('the list of localities', () => {
  it('shows every county of a unit once, in pages, whoever asks', async () => {
    for (const role of roles) {
      const { localities } = at('530921', [role]);
      const codes: string[] = [];
      for (let cursor = ''; ;) {
        const page = valueIn(await localities(`limit=100${cursor}`));
        described('listLocalities', page);
        const { items, next } = Object(page);
        codes.push(...items.map(({ code }: { code: string }) => code));
        if (next === undefined) break;
        cursor = `&cursor=${next}`;
      }
      expect(codes).toEqual([...new Set(codes)].toSorted());
      expect(codes.length).toBeGreaterThan(120);
      expect(codes.every((code) => code.startsWith('53'))).toBe(true);
    }
  });

  it('says since when a county is suspended, why, and that it operates again', async () => {
    const { put, localities, standing } = at('53', ['supervisor']);
    await put({ suspended: true, suspensionReason: '机构搬迁' });
    const first = Object(valueIn(await localities('status=suspended'))).items;
    expect(first).toMatchObject([
      { code: '530921', status: 'suspended', suspensionReason: '机构搬迁', recorded: true },
    ]);
    await put({ suspended: true, suspensionReason: '机构搬迁，电话不变' });
    expect(Object(valueIn(await localities('status=suspended'))).items[0].since).toBe(first[0].since);
    expect(Object(valueIn(await standing())).items[0].suspendedLocalities).toBe(1);
    await put({ suspended: false });
    expect(Object(valueIn(await localities('status=suspended'))).items).toEqual([]);
  });

  it('asks the nation for a unit, and takes no cursor of another list', async () => {
    expect(await codeOf(at('', ['auditor']).localities())).toBe('division-needed');
    expect(await codeOf(at('53', ['auditor']).localities('cursor=eA'))).toBe('parameters-invalid');
  });
});

describe('the standing of the units', () => {
  it('tells what is on its way, how old it is, and how far the feed is behind, and then that all arrived', async () => {
    const office = openOffice(world);
    expect(idIn(await office.as('pusher').push(pushOf(901)))).toBeTruthy();
    world.clock.moveSeconds(90);
    const { standing } = at('53', ['supervisor']);
    const waiting = valueIn(await standing());
    described('getStanding', waiting);
    const [unit] = Object(waiting).items;
    expect(unit).toMatchObject({ unit: '53', pending: { count: 1, more: false } });
    expect(unit.pending.oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(unit.feed.behindSeconds).toBeGreaterThanOrEqual(90);
    await world.settle();
    const arrived = Object(valueIn(await standing())).items[0];
    expect(arrived).toMatchObject({
      pending: { count: 0 },
      parked: { count: 0 },
      feed: { behindSeconds: 0 },
    });
    expect(arrived.feed.position).toBeGreaterThan(unit.feed.position);
  });

  it('is that of all 32 for the nation', async () => {
    const whole = valueIn(await at('', ['supervisor']).standing());
    described('getStanding', whole);
    expect(Object(whole).items).toHaveLength(32);
    expect(Object(valueIn(await at('', ['supervisor']).standing('unit=34'))).items).toMatchObject([
      { unit: '34' },
    ]);
    expect(await codeOf(at('', ['supervisor']).standing('unit=99'))).toBe('division-unknown');
  });

  it.each(roles)('asked by a %s of the unit, of a county and of another unit', async (role) => {
    const outcome = async (division: string) => {
      const answer = await at(division, [role]).standing('unit=53');
      return answer.statusCode === 200 ? 200 : problemIn(answer).code;
    };
    const expected =
      role === 'supervisor'
        ? [200, 'outside-your-division', 'outside-your-division']
        : Array(3).fill('role-not-allowed');
    expect([await outcome('53'), await outcome('530921'), await outcome('34')]).toEqual(expected);
  });
});
