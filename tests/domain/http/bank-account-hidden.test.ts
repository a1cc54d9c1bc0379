import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { fieldsOf, openOffice } from './office.ts';

const number = '6217000000000000001';
const bankAccount = { holder: '李秀英', number, bank: '凤庆县农村信用合作联社' };

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;
let id: string;
let sequence: number;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 11, units: ['34', '53'] });
  office = openOffice(world);
  id = await office.arrived(301);
  await office.as('clerk').act(id, 'accept');
  await office.as('clerk').act(id, 'record-bank-account', { bankAccount });
  sequence = (await world.ledger.load(id))?.state.version ?? 0;
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const reveal = { purpose: 'award' as const };

describe('a recorded bank account', () => {
  it('is in no event, in no head and in no answer; a view says only since when there is one', async () => {
    const answer = await office.as('clerk').act(id, 'request-clarification', { question: '联系电话？' });
    const stored = [await world.ledger.trail(id), await world.ledger.load(id), answer.body];
    expect(JSON.stringify(stored)).not.toContain(number);
    expect(fieldsOf(answer)['handover']).toMatchObject({ bankAccount: { changedOn: expect.any(String) } });
  });

  it('is shown to the hukou county that looks at the event, with a trace of the look', async () => {
    const answer = await office.as('clerk').act(id, 'reveal', { ...reveal, sequence });
    expect(fieldsOf(answer)['revealedPart']).toEqual({ sequence, personal: { bankAccount } });
    expect((await world.ledger.trail(id)).at(-1)?.type).toBe('person-revealed');
  });

  it('is never shown to the county that certified', async () => {
    const answer = await office.as('pusher').act(id, 'reveal', { ...reveal, sequence });
    expect(fieldsOf(answer)['revealedPart']).toEqual({ sequence, personal: {} });
    expect(answer.body).not.toContain(number);
  });
});
