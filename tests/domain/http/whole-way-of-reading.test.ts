import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, openOffice, personOf } from './office.ts';
import { codeOf } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 1, units: ['34', '50', '53'] });
  office = openOffice(world);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

type Office = typeof office;
const as: Office['as'] = (who) => office.as(who);
const arrived: Office['arrived'] = (seed) => office.arrived(seed);

describe('lists', () => {
  it('show each side its cases, page by page, masked and as described', async () => {
    await arrived(20);
    await arrived(21);
    const page = await as('clerk').list('side=destination&state=delivered,claimed&limit=1');
    expectDescribed(page, 'listHandovers');
    const { items, next } = fieldsOf(page);
    const second = await as('clerk').list(
      `side=destination&state=delivered,claimed&limit=1&cursor=${String(next)}`,
    );
    expect(fieldsOf(second)['items']).not.toEqual(items);
    expect(page.body + second.body).not.toContain(personOf(20).citizenId);
    expectDescribed(await as('pusher').list('side=origin'), 'listHandovers');
  });

  it('of another division are refused', async () => {
    expect(await codeOf(as('clerk').list('side=destination&locality=53'))).toBe('outside-your-division');
  });

  it.each(['', 'side=both', 'side=origin&state=somewhere', 'side=origin&due=soon', 'side=origin&cursor=bm8'])(
    'are not given for "%s"',
    async (query) => {
      expect(await codeOf(as('clerk').list(query))).toBe('parameters-invalid');
    },
  );
});

describe('what happened', () => {
  it('is in the feed of both provinces, as described and without anything personal', async () => {
    const id = await arrived(30);
    for (const who of ['pusher', 'clerk'] as const) {
      const page = await as(who).events('limit=100');
      expectDescribed(page, 'readEvents');
      expect(page.body).toContain(id);
      expect(page.body).not.toContain(personOf(30).citizenId);
    }
    expect((await as('stranger').events('limit=100')).body).not.toContain(id);
  });

  it('is found by an auditor of the province by person, of the nation by day, and by nobody elsewhere', async () => {
    const id = await arrived(31);
    const { citizenId } = personOf(31);
    const byPerson = await as('auditor').audit('', citizenId);
    expectDescribed(byPerson, 'auditEvents');
    expect(Object(fieldsOf(byPerson)['items']).map(({ type }: { type: string }) => type)).toEqual([
      'pushed',
      'delivered',
    ]);
    expect(byPerson.body).not.toContain(citizenId);
    const byDay = await as('ministry').audit('limit=100');
    expectDescribed(byDay, 'auditEvents');
    expect(byDay.body).toContain(id);
    expect(fieldsOf(await as('stranger').audit('', citizenId))['items']).toEqual([]);
  });

  it('is found by division, for one officer on one day', async () => {
    const id = await arrived(32);
    const page = await as('auditor').audit('locality=530921&actor=MG-0001&type=pushed&limit=100');
    expectDescribed(page, 'auditEvents');
    expect(page.body).toContain(id);
    expect(fieldsOf(await as('auditor').audit('from=2020-01-01&to=2020-01-02'))['items']).toEqual([]);
  });
});

it('no line of the log names a person, whatever was asked', () => {
  const people = [20, 21, 30, 31, 32].map(personOf);
  const everything = office.lines.join('');
  expect(office.lines.length).toBeGreaterThan(20);
  for (const { name, citizenId } of people) {
    expect(everything).not.toContain(name);
    expect(everything).not.toContain(citizenId);
  }
});
