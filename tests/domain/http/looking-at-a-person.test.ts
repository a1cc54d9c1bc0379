import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { fieldsOf, idIn, openOffice, personOf, pushOf } from './office.ts';
import { codeOf, problemIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 7, units: ['34', '43', '50', '53'] });
  office = openOffice(world);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const looks = async (id: string): Promise<number> =>
  (await world.ledger.trail(id)).filter(({ type }) => type === 'person-revealed').length;

describe('a look at a person', () => {
  it('is not repeated by repeating the request: each look is an event of its own', async () => {
    const id = await office.arrived(101);
    const headers = { 'idempotency-key': 'look-101' };
    const first = await office.as('clerk').act(id, 'reveal', { purpose: 'contact' }, headers);
    const again = await office.as('clerk').act(id, 'reveal', { purpose: 'contact' }, headers);
    expect(fieldsOf(first)['revealed']).toMatchObject(personOf(101));
    expect(fieldsOf(again)).not.toHaveProperty('revealed');
    expect(again.body).not.toContain(personOf(101).citizenId);
    expect(await looks(id)).toBe(1);
  });

  it('ends with the forwarding: the request of before shows nothing any more', async () => {
    const id = await office.arrived(102);
    const headers = { 'idempotency-key': 'look-102' };
    await office.as('clerk').act(id, 'reveal', { purpose: 'contact' }, headers);
    await office.as('clerk').act(id, 'forward', { to: '430624', why: 'hukou-elsewhere' });
    const again = await office.as('clerk').act(id, 'reveal', { purpose: 'contact' }, headers);
    expect(problemIn(again).code).toBe('done-before-and-handed-on');
    expect(again.body).not.toContain(personOf(102).citizenId);
  });

  it('tells whoever forwarded a case that it succeeded, and nothing of where it is now', async () => {
    const id = await office.arrived(103);
    const headers = { 'idempotency-key': 'forward-103' };
    const forward = { to: '430624', why: 'hukou-elsewhere' };
    await office.as('clerk').act(id, 'forward', forward, headers);
    const again = await office.as('clerk').act(id, 'forward', forward, headers);
    expect(problemIn(again).code).toBe('done-before-and-handed-on');
    expect(again.body).not.toContain('430624');
  });

  it('shows what an officer wrote when it names the event', async () => {
    const id = await office.arrived(104);
    await office.as('clerk').act(id, 'request-clarification', { question: '此人是否有曾用名？' });
    const answer = await office.as('pusher').act(id, 'reveal', { purpose: 'contact', sequence: 3 });
    expect(fieldsOf(answer)['revealedPart']).toEqual({
      sequence: 3,
      personal: { question: '此人是否有曾用名？' },
    });
  });
});

describe('a number without its name', () => {
  it('makes nobody a party to the case of the person', async () => {
    const id = await office.arrived(105);
    const guess = pushOf(105);
    const wrong = { ...guess, person: { citizenId: guess.person.citizenId, name: '某某' } };
    expect(await codeOf(office.as('stranger').push(wrong))).toBe('name-differs-from-number');
    expect((await world.ledger.load(id))?.state.certifiers).toHaveLength(1);
  });

  it('with its name joins a second certifier to the one case', async () => {
    const id = await office.arrived(106);
    expect(idIn(await office.as('stranger').push(pushOf(106)))).toBe(id);
    expect((await world.ledger.load(id))?.state.certifiers).toHaveLength(2);
  });
});

it('a returned case is not corrected into the case of somebody else', async () => {
  const id = await office.arrived(107);
  await office.as('clerk').act(id, 'return', { code: 'identity-mismatch' });
  const other = { person: personOf(108) };
  expect(await codeOf(office.as('pusher').act(id, 'correct-returned', other))).toBe('citizen-id-changed');
});
