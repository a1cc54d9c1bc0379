import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keyItem } from '../../../shared/ledger/item.ts';
import { keys, sorts } from '../../../shared/ledger/table-layout.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, idIn, openOffice, personOf, pushOf } from './office.ts';
import { codeOf } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 5, units: ['34', '50', '53'] });
  office = openOffice(world);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const comparison = z.looseObject({
  fields: z.array(
    z.looseObject({
      field: z.string(),
      agreement: z.string(),
      confidence: z.string().optional(),
      known: z.array(z.looseObject({ source: z.looseObject({ kind: z.string() }) })),
    }),
  ),
});
const lineIn = (answer: unknown, name: string) =>
  comparison.parse(answer).fields.find(({ field }) => field === name);
const compared = async (id: string) => fieldsOf(await office.as('clerk').compare(id));

const home = { division: '530921', address: '凤山镇3号' };
const pushed = async (seed: number, person: object): Promise<string> => {
  const id = idIn(await office.as('pusher').push({ ...pushOf(seed), person }));
  await world.settle();
  return id;
};

describe('a comparison', () => {
  it('is as the API describes it and holds no value that lists do not show', async () => {
    const person = { ...personOf(401), phone: '13900000401', residence: home, householdNumber: 'H401' };
    const id = await pushed(401, person);
    const answer = await office.as('clerk').compare(id);
    expectDescribed(answer, 'comparePerson');
    const { name, citizenId, bornOn } = personOf(401);
    for (const hidden of [name, citizenId, bornOn, person.phone, home.address, 'H401', citizenId.slice(0, 6)])
      expect(JSON.stringify(fieldsOf(answer)['fields'])).not.toContain(hidden);
    expect(JSON.stringify(office.lines)).not.toContain(citizenId);
  });

  it('proves day of birth and sex by the number, and finds a wrong sex', async () => {
    const right = personOf(402);
    const { sex, ...rest } = right;
    const id = await pushed(402, { ...rest, sex: sex === 'male' ? 'female' : 'male' });
    const answer = await compared(id);
    expect(lineIn(answer, 'bornOn')).toMatchObject({ agreement: 'same', confidence: 'certain' });
    expect(lineIn(answer, 'sex')).toMatchObject({ agreement: 'differs', confidence: 'contradiction' });
  });

  it('knows an earlier case of the person here, and none that was taken back', async () => {
    const person = personOf(403);
    const first = await pushed(403, { ...person, phone: '13900000403' });
    const act = (id: string, action: string, body: unknown = {}) => office.as('clerk').act(id, action, body);
    await act(first, 'accept');
    await act(first, 'propose-enrolment', {
      outcome: { kind: 'covered-elsewhere', scheme: 'employee', place: '530902', drawing: false },
    });
    await office.as('approver').act(first, 'approve-enrolment');
    const withdrawn = await pushed(403, person);
    await office.as('pusher').act(withdrawn, 'withdraw', { reason: 'other' });
    await world.settle();
    const id = await pushed(403, { ...person, phone: '+86 139 0000 0403' });
    const answer = await compared(id);
    expect(lineIn(answer, 'phone')).toMatchObject({
      agreement: 'same',
      confidence: 'likely',
      known: [{ source: { kind: 'earlier-case', handoverId: first } }],
    });
    expect(lineIn(answer, 'coverage')).toMatchObject({ agreement: 'only-here' });
    expect(JSON.stringify(answer)).not.toContain(withdrawn);
  });

  it('knows the record as it was before a correction', async () => {
    const person = personOf(404);
    const id = await pushed(404, { ...person, phone: '13900000404' });
    await office.as('clerk').act(id, 'return', { code: 'document-unreadable' });
    await office
      .as('pusher')
      .act(id, 'correct-returned', { person: { ...person, phone: '13900000499', residence: home } });
    await world.settle();
    const answer = await compared(id);
    expect(lineIn(answer, 'phone')).toMatchObject({
      agreement: 'differs',
      confidence: 'doubtful',
      known: [{ value: '***', source: { kind: 'earlier-version', sequence: 1 } }],
    });
    expect(lineIn(answer, 'residenceAddress')).toMatchObject({ agreement: 'only-sent', known: [] });
    expect(lineIn(answer, 'name')).toMatchObject({ agreement: 'same', confidence: 'certain' });
  });

  it('goes on without what cannot be opened any more, and names it', async () => {
    const person = personOf(409);
    const first = await pushed(409, { ...person, phone: '13900000409' });
    await office.as('clerk').act(first, 'return', { code: 'document-unreadable' });
    await office.as('pusher').act(first, 'correct-returned', { person });
    await world.settle();
    await office.as('clerk').act(first, 'accept');
    await office.as('clerk').act(first, 'propose-enrolment', {
      outcome: { kind: 'excluded', reason: 'settled-abroad' },
    });
    await office.as('approver').act(first, 'approve-enrolment');
    const second = await pushed(409, person);
    const head = await world.ledger.load(first);
    for (const sequence of [1, head?.state.recordSequence ?? 0]) {
      const Key = keyItem(keys.handover(first), sorts.record(sequence));
      await world.store.client.send(new DeleteItemCommand({ TableName: world.store.table, Key }));
    }
    const answer = await office.as('clerk').compare(second);
    expectDescribed(answer, 'comparePerson');
    expect(fieldsOf(answer)['notReadable']).toMatchObject([{ kind: 'earlier-case', handoverId: first }]);
    expect(lineIn(fieldsOf(answer), 'coverage')).toMatchObject({
      known: [{ value: 'excluded', source: { kind: 'earlier-case' } }],
    });
    expect(fieldsOf(await office.as('clerk').compare(await office.arrived(410)))).not.toHaveProperty(
      'notReadable',
    );
  });

  it('knows the roll of the county once the person is on it', async () => {
    const id = await office.arrived(405);
    await office.as('clerk').act(id, 'accept');
    await office.as('clerk').act(id, 'propose-enrolment', {
      outcome: { kind: 'enrolled', enrolledOn: String(fieldsOf(await office.as('clerk').me())['today']) },
    });
    await office.as('approver').act(id, 'approve-enrolment');
    expect(lineIn(await compared(id), 'hukouDivision')).toMatchObject({
      agreement: 'same',
      confidence: 'certain',
      known: [{ value: '530921', source: { kind: 'roll' } }],
    });
  });

  it('of somebody who is sought by name compares nothing with a number', async () => {
    const inquiry = { presumedLocality: '530921', person: { name: '李秀英', remembers: '老家在凤庆' } };
    const id = idIn(await office.as('pusher').inquire(inquiry));
    await world.settle();
    const answer = await compared(id);
    expect(lineIn(answer, 'bornOn')).toMatchObject({ agreement: 'not-known' });
    expect(lineIn(answer, 'name')).toMatchObject({ agreement: 'only-sent', sent: '李**' });
  });
});

describe('whoever asks for a comparison', () => {
  it('sees it as an auditor above the hukou county, and not as a stranger or of a case that is not there', async () => {
    const id = await office.arrived(406);
    expect((await office.as('auditor').compare(id)).statusCode).toBe(200);
    expect((await office.as('ministry').compare(id)).statusCode).toBe(200);
    expect(await codeOf(office.as('stranger').compare(id))).toBe('not-found');
    expect(await codeOf(office.as('clerk').compare('019a0000-0000-7000-8000-00000000dead'))).toBe(
      'not-found',
    );
  });

  it('sees nothing as the certifying side, whatever its role', async () => {
    const id = await office.arrived(407);
    expect(await codeOf(office.as('pusher').compare(id))).toBe('role-not-allowed');
    expect(await codeOf(office.as('originSupervisor').compare(id))).toBe('not-found');
  });

  it('sees nothing of a case that was taken back', async () => {
    const id = await office.arrived(408);
    await office.as('pusher').act(id, 'withdraw', { reason: 'wrong-person' });
    expect(await codeOf(office.as('clerk').compare(id))).toBe('case-taken-back');
  });
});

describe('who is signed in', () => {
  it.each([
    ['pusher', '341182'],
    ['clerk', '530921'],
    ['approver', '530921'],
    ['auditor', '53'],
    ['ministry', ''],
  ] as const)('is told to the %s of %s, with the day in China', async (who, division) => {
    const answer = await office.as(who).me();
    expectDescribed(answer, 'getMe');
    expect(fieldsOf(answer)).toMatchObject({ division });
    const eightHoursOn = new Date(Date.parse(world.exchange.now()) + 8 * 3_600_000);
    expect(fieldsOf(answer)['today']).toBe(eightHoursOn.toISOString().slice(0, 10));
  });
});
