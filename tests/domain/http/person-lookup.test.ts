import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prefixSchema } from '../../../shared/kernel/division-code.ts';
import { findByPerson } from '../../../shared/usecases/find-by-person.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, openOffice, personOf } from './office.ts';
import { problemIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;
let delivered: string;
type Who = Parameters<typeof office.as>[0];
const yubei = prefixSchema.parse('500112');

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 24, units: ['34', '50', '53'] });
  office = openOffice(world);
  delivered = await office.arrived(300);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

describe('a person looked up by number', () => {
  const { citizenId } = personOf(300);
  const found = async (who: Who, query = '', number = citizenId) => {
    const page = await office.as(who).casesOf(number, query);
    expectDescribed(page, 'listHandovers');
    expect(page.body).not.toContain(citizenId);
    const items: readonly { readonly id: string }[] = Object(fieldsOf(page)['items']);
    return items.map(({ id }) => (id === delivered ? 'delivered' : 'another'));
  };

  it('is found by both sides and by those above them, masked', async () => {
    for (const who of ['clerk', 'pusher', 'auditor', 'ministry'] as const)
      expect(await found(who)).toEqual(['delivered']);
  });

  it('is found on the side that is asked for', async () => {
    expect(await found('clerk', 'side=destination')).toEqual(['delivered']);
    expect(await found('clerk', 'side=origin')).toEqual([]);
    expect(await found('pusher', 'side=origin')).toEqual(['delivered']);
  });

  it('is not found by another county, nor is anybody else by it', async () => {
    expect(await found('stranger')).toEqual([]);
    expect(await found('clerk', '', personOf(399).citizenId)).toEqual([]);
  });

  it('who has cases elsewhere is asked for as often as who has none, so that no answer takes longer', async () => {
    const stranger = { kind: 'officer', officer: 'YB-0001', roles: ['clerk'], division: yubei } as const;
    const requestsFor = async (number: string): Promise<readonly string[]> => {
      const asked: string[] = [];
      const ledger: typeof world.ledger = {
        ...world.ledger,
        person: (key) => {
          asked.push('person');
          return world.ledger.person(key);
        },
        casesOf: (ids) => {
          asked.push(ids.length > 0 ? 'cases' : 'nothing');
          return world.ledger.casesOf(ids);
        },
      };
      const outcome = await findByPerson({ ...world.exchange, ledger })({
        officer: stranger,
        citizenId: number,
      });
      expect(outcome).toMatchObject({ kind: 'done', value: { items: [] } });
      return asked;
    };
    expect(await requestsFor(personOf(398).citizenId)).toEqual(await requestsFor(citizenId));
  });

  it('is found with every case there was, the latest first', async () => {
    const first = await office.arrived(320);
    await office.as('pusher').act(first, 'withdraw', { reason: 'wrong-person' });
    world.clock.moveSeconds(60);
    const second = await office.arrived(320);
    const page = fieldsOf(await office.as('clerk').casesOf(personOf(320).citizenId));
    expect(page['items']).toMatchObject([{ id: second }, { id: first, phase: 'withdrawn' }]);
  });

  it('with a slip in the number is refused, with the reason and without the number', async () => {
    const slip = `${citizenId.slice(0, 17)}${citizenId.endsWith('X') ? '1' : 'X'}`;
    const answer = await office.as('clerk').casesOf(slip);
    expect(problemIn(answer)).toMatchObject({
      code: 'fields-invalid',
      fields: [{ code: 'citizen-id-wrong-check-digit', path: '/x-person-citizen-id' }],
    });
    expect(answer.body).not.toContain(slip);
  });

  it.each(['standing=overdue', 'state=delivered', 'cursor=abc', 'locality=530921', 'claimedBy=none'])(
    'is not narrowed by %s, which would hide a case that is there',
    async (other) => {
      const problem = problemIn(await office.as('clerk').casesOf(citizenId, other));
      expect(problem).toMatchObject({
        code: 'parameters-invalid',
        fields: [{ code: 'person-not-alone', path: `/${other.split('=')[0]}` }],
      });
    },
  );

  it('is no event of the case, but the log says that this officer looked somebody up', async () => {
    const before = await world.ledger.trail(delivered);
    const lines = office.lines.length;
    await found('clerk');
    expect(await world.ledger.trail(delivered)).toEqual(before);
    const said = office.lines.slice(lines).filter((line) => line.includes('person-looked-up'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('FQ-0102');
    expect(office.lines.join('')).not.toContain(citizenId);
  });
});
