import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, idIn, openOffice, personOf, pushOf } from './office.ts';
import { codeOf, problemIn } from './request.ts';

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

describe('a push', () => {
  it('is answered 202 with the case, where it is and its version, masked and as described', async () => {
    const answer = await as('pusher').push(pushOf(1));
    expectDescribed(answer, 'pushHandover');
    expect(answer.headers['location']).toBe(`/v1/handovers/${idIn(answer)}`);
    expect(answer.headers['etag']).toBe('"1"');
    const { name, citizenId } = personOf(1);
    expect(answer.body).not.toContain(name);
    expect(answer.body).not.toContain(citizenId);
  });

  it('repeated under its key answers as the first did, and says so; with other content it is refused', async () => {
    const headers = { 'idempotency-key': 'push-2' };
    const first = await as('pusher').push(pushOf(2), headers);
    const again = await as('pusher').push(pushOf(2), headers);
    expect(idIn(again)).toBe(idIn(first));
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await codeOf(as('pusher').push(pushOf(3), headers))).toBe('idempotency-key-reused');
  });

  it('under the key of another officer is another request', async () => {
    const headers = { 'idempotency-key': 'push-4' };
    const mine = await as('pusher').push(pushOf(4), headers);
    const other = await as('stranger').push(pushOf(5), headers);
    expect(idIn(other)).not.toBe(idIn(mine));
  });

  it('with a wrong citizen ID names the field', async () => {
    const { person } = pushOf(6);
    const wrong = { ...pushOf(6), person: { ...person, citizenId: `${person.citizenId.slice(0, 17)}?` } };
    const problem = problemIn(await as('pusher').push(wrong));
    expect(problem.fields).toMatchObject([{ path: '/person/citizenId', code: 'citizen-id-not-digits' }]);
  });

  it('of a clerk is refused', async () => {
    expect(await codeOf(as('clerk').push(pushOf(7)))).toBe('role-not-allowed');
  });
});

describe('an inquiry', () => {
  it('is answered 202 with the case, as described', async () => {
    const answer = await as('pusher').inquire({ presumedLocality: '530921', person: { name: '李秀英' } });
    expectDescribed(answer, 'raiseInquiry');
    expect(fieldsOf(answer)).toMatchObject({ phase: 'inquiring', person: { name: '李**' } });
  });
});

describe('a case', () => {
  it('is the same for both sides, with what each may do', async () => {
    const id = await arrived(10);
    const [origin, destination] = [await as('pusher').get(id), await as('clerk').get(id)];
    expectDescribed(origin, 'getHandover');
    expectDescribed(destination, 'getHandover');
    expect(destination.headers['etag']).toBe(origin.headers['etag']);
    expect(fieldsOf(destination)['allowedActions']).toContain('claim');
    expect(fieldsOf(origin)['allowedActions']).toContain('withdraw');
    expect(fieldsOf(origin)['allowedActions']).not.toContain('claim');
  });

  it('does not exist for anybody else, whatever the role and the operation', async () => {
    const id = await arrived(11);
    const stranger = as('stranger');
    for (const answer of [
      stranger.get(id),
      stranger.trail(id),
      stranger.act(id, 'claim'),
      stranger.act(id, 'reveal'),
    ])
      expect(await codeOf(answer)).toBe('not-found');
    expect(await codeOf(stranger.get('no-such-case'))).toBe('not-found');
  });

  it('is acted on at the version the officer saw, and not at an older one', async () => {
    const id = await arrived(12);
    const clerk = as('clerk');
    const seen = (await clerk.get(id)).headers['etag'];
    const claimed = await clerk.act(id, 'claim', {}, { 'if-match': seen });
    expectDescribed(claimed, 'actOnHandover');
    expect(fieldsOf(claimed)).toMatchObject({ handover: { phase: 'claimed', claimedBy: 'FQ-0102' } });
    const stale = problemIn(await clerk.act(id, 'accept', {}, { 'if-match': seen }));
    expect(stale).toMatchObject({ status: 412, code: 'version-stale', facts: { version: 3 } });
  });

  it('refuses a step that is impossible now with what is possible instead', async () => {
    const id = await arrived(13);
    const problem = problemIn(await as('clerk').act(id, 'list-premium', {}));
    expect(problem.status).toBe(409);
    expect(problem.allowedActions).toContain('claim');
  });

  it('refuses a step of the other side', async () => {
    const id = await arrived(14);
    expect(await codeOf(as('pusher').act(id, 'claim'))).toBe('not-authorised-for-this-action');
  });

  it('refuses a step whose payload does not fit, field by field', async () => {
    const id = await arrived(15);
    const problem = problemIn(await as('clerk').act(id, 'return', { code: 'no-reason' }));
    expect(problem.fields).toMatchObject([{ path: '/code', code: 'field-invalid-value' }]);
  });

  it('shows the person after a reveal, which stands in the trail', async () => {
    const id = await arrived(16);
    const revealed = await as('clerk').act(id, 'reveal', { purpose: 'identity-check' });
    expectDescribed(revealed, 'actOnHandover');
    expect(fieldsOf(revealed)['revealed']).toMatchObject(personOf(16));
    const trail = await as('pusher').trail(id);
    expectDescribed(trail, 'getTrail');
    expect(trail.body).toContain('person-revealed');
    expect(trail.body).not.toContain(personOf(16).citizenId);
  });
});

it('no line of the log names a person, whatever was asked', () => {
  const people = [1, 2, 3, 4, 5, 10, 11, 16].map(personOf);
  const everything = office.lines.join('');
  expect(office.lines.length).toBeGreaterThan(30);
  for (const { name, citizenId } of people) {
    expect(everything).not.toContain(name);
    expect(everything).not.toContain(citizenId);
  }
});
