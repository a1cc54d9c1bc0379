import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleCaseSummary } from '../../../shared/http/examples.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, idIn, openOffice, personOf, pushOf } from './office.ts';
import { codeOf, problemIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 17, units: ['34', '50', '53'] });
  office = openOffice(world);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

type Who = Parameters<typeof office.as>[0];

interface Line {
  readonly id: string;
  readonly caseNumber: string;
  readonly escalatedTo?: string;
}
const lines = async (who: Who, query: string): Promise<readonly Line[]> => {
  const page = await office.as(who).list(query);
  expectDescribed(page, 'listHandovers');
  return Object(fieldsOf(page)['items']);
};
const numberOf = async (id: string) => String(fieldsOf(await office.as('clerk').get(id))['caseNumber']);

describe('a case number read out over the telephone', () => {
  let id: string;
  let number: string;
  beforeAll(async () => {
    id = await office.arrived(40);
    number = await numberOf(id);
  });

  it('finds the case for both sides and their auditor, masked', async () => {
    for (const who of ['pusher', 'clerk', 'auditor', 'ministry'] as const) {
      const page = await office.as(who).list(`caseNumber=${number}`);
      expectDescribed(page, 'listHandovers');
      expect(fieldsOf(page)).toMatchObject({ items: [{ id, caseNumber: number, phase: 'delivered' }] });
      expect(fieldsOf(page)).not.toHaveProperty('next');
      expect(page.body).not.toContain(personOf(40).citizenId);
    }
  });

  it('finds it however it is typed', async () => {
    const typed = encodeURIComponent(` ${number.toLowerCase().replaceAll('-', ' ')} `);
    expect(await lines('clerk', `caseNumber=${typed}`)).toMatchObject([{ id }]);
  });

  it('finds nothing for those whom the case is no business of', async () => {
    expect(await lines('stranger', `caseNumber=${number}`)).toEqual([]);
  });

  it('that nobody was given finds nothing', async () => {
    expect(await lines('ministry', `caseNumber=${exampleCaseSummary.caseNumber}`)).toEqual([]);
  });

  it('that was misheard is refused, and says why', async () => {
    const misheard = number.replace('530921', '530912');
    const problem = problemIn(await office.as('clerk').list(`caseNumber=${misheard}`));
    expect(problem).toMatchObject({
      code: 'parameters-invalid',
      fields: [{ code: 'case-number-wrong-check-character' }],
    });
  });

  it.each([
    ['side=destination', 'case-number-not-alone'],
    ['state=delivered', 'case-number-not-alone'],
    ['escalated=city', 'case-number-not-alone'],
  ])('is not mixed with %s', async (other, code) => {
    const problem = problemIn(await office.as('clerk').list(`caseNumber=${number}&${other}`));
    expect(problem).toMatchObject({ code: 'parameters-invalid', fields: [{ code }] });
  });

  it('or a side is needed for a list', async () => {
    const problem = problemIn(await office.as('clerk').list('limit=5'));
    expect(problem).toMatchObject({ fields: [{ code: 'side-or-case-number-needed' }] });
  });
});

describe('a case number that is taken', () => {
  it('is never given twice: the second case gets a fresh one', async () => {
    const same = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const drawn = [same, same, Uint8Array.from([9, 9, 9, 9, 9, 9, 9, 9])];
    const randomBytes = (count: number) => drawn.shift() ?? world.random.bytes(count);
    const unlucky = openOffice({ ...world, exchange: { ...world.exchange, randomBytes } });
    const first = idIn(await unlucky.as('pusher').push(pushOf(41)));
    const second = idIn(await unlucky.as('pusher').push(pushOf(42)));
    expect(drawn).toEqual([]);
    const numbers = [await numberOf(first), await numberOf(second)];
    expect(numbers[0]).toContain('-12345678-');
    expect(numbers[1]).toContain('-99999999-');
    for (const [index, id] of [first, second].entries())
      expect(await lines('clerk', `caseNumber=${numbers[index]}`)).toMatchObject([{ id }]);
  });
});

describe('what has climbed', () => {
  const sweepAfter = async (days: number) => {
    world.clock.moveDays(days);
    await world.runSweep();
    await world.settle();
  };

  it('is listed by those it has climbed to, and not before', async () => {
    const id = await office.arrived(43);
    const found = async (who: Who, level: string, more = '') =>
      (await lines(who, `side=destination&escalated=${level}&limit=100${more}`)).map((line) => line.id);
    expect(await found('clerk', 'county')).not.toContain(id);
    await sweepAfter(10);
    expect(await found('clerk', 'county')).toContain(id);
    expect(await found('auditor', 'city')).not.toContain(id);
    await sweepAfter(10);
    await sweepAfter(10);
    expect(await found('auditor', 'province')).toContain(id);
    expect(await found('ministry', 'ministry', '&locality=53')).not.toContain(id);
    await sweepAfter(10);
    expect(await found('ministry', 'ministry', '&locality=53')).toContain(id);
    expect(await found('ministry', 'ministry', '&locality=50')).toEqual([]);
    const mine = await lines('pusher', 'side=origin&escalated=ministry');
    expect(mine.find((line) => line.id === id)?.escalatedTo).toBe('ministry');
  });

  it('is asked for province by province', async () => {
    expect(await codeOf(office.as('ministry').list('side=destination&escalated=ministry'))).toBe(
      'division-needed',
    );
    expect(await codeOf(office.as('clerk').list('side=destination&escalated=city&locality=53'))).toBe(
      'outside-your-division',
    );
  });
});
