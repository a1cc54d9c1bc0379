import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/operations/index.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import type { ParkedMessage } from '../../../shared/ports/outbox.ts';
import { division } from '../../contract/sample-cases.ts';
import { listeningLog } from './listening-log.ts';
import { memoryOutbox, memoryParking } from './memory-stores.ts';
import { ask, claims, codeOf, problemIn, valueIn } from './request.ts';

const monday = instantSchema.parse('2026-03-02T01:00:00.000Z');
const reference = { handoverId: 'case-a', sequence: 1, target: division('530921') };
const known: ParkedMessage = {
  id: '6b0c1a52-6d4b-4b7e-9a55-1f6f3d0f8a10',
  unit: '53',
  because: 'message-version-unknown',
  parkedAt: monday,
  sealedBody: 'sealed 李秀英',
  reference,
};
const { reference: _reference, ...unknown } = { ...known, id: '7b0c1a52-6d4b-4b7e-9a55-1f6f3d0f8a10' };

const invented = {
  ...known,
  id: 'invented',
  unit: '34',
  reference: { ...reference, handoverId: 'never-was' },
};

const notAsked = (): never => {
  throw new Error('parked messages need nothing else');
};

const start = (place: string, { roles = ['supervisor'], waiting = true } = {}) => {
  const parking = memoryParking([known, unknown, { ...known, id: 'other', unit: '34' }, invented]);
  const outbox = memoryOutbox(waiting);
  const { log, lines } = listeningLog();
  const handler = createHandler({
    parking: () => parking,
    outbox: () => outbox,
    feed: () => ({ putBack: async () => 2 }),
    now: () => monday,
    standing: notAsked,
    directory: notAsked,
    runs: notAsked,
    savedQueries: notAsked,
    verifyToken: claims(place, roles),
    log,
  });
  return {
    outbox,
    lines,
    list: (query = '') => ask(handler, { routeKey: 'GET /v1/parked', query }),
    redrive: (id: string, query = '') =>
      ask(handler, { routeKey: 'POST /v1/parked/{id}/redrive', params: { id }, query }),
    discard: (id: string, reason = 'test-message') =>
      ask(handler, { routeKey: 'POST /v1/parked/{id}/discard', params: { id }, body: { reason } }),
    repair: (handoverId: string) => ask(handler, { routeKey: 'POST /v1/feeds/repair', body: { handoverId } }),
  };
};

describe('the list of parked messages', () => {
  it('shows a supervisor of the province which and why, and never the content', async () => {
    const answer = await start('53').list();
    const { sealedBody: _sealed, ...shown } = known;
    expect(Object(valueIn(answer)).items).toHaveLength(2);
    expect(Object(valueIn(answer)).items[0]).toEqual(shown);
    expect(answer.body).not.toMatch(/sealed|李秀英/u);
  });

  it('is shown to the nation for the unit it names', async () => {
    const { list } = start('');
    expect(Object(valueIn(await list('unit=34'))).items).toHaveLength(2);
    expect(await codeOf(list())).toBe('division-needed');
  });

  it('is not for a county or for another province, because the inbox is the whole province’s', async () => {
    expect(await codeOf(start('530921').list())).toBe('outside-your-division');
    expect(await codeOf(start('53').list('unit=34'))).toBe('outside-your-division');
    expect(await codeOf(start('53', { roles: ['auditor', 'clerk'] }).list())).toBe('role-not-allowed');
  });
});

describe('a parked message', () => {
  it('is sent again out of its outbox row, once, and leaves the list', async () => {
    const { redrive, list, outbox } = start('53');
    expect(valueIn(await redrive(known.id))).toEqual({ id: known.id, unit: '53', sentAgain: true });
    expect(outbox.sent).toEqual([reference]);
    expect(await codeOf(redrive(known.id))).toBe('not-found');
    expect(outbox.sent).toHaveLength(1);
    expect(Object(valueIn(await list())).items).toHaveLength(1);
  });

  it('that arrived in another way meanwhile only leaves the list', async () => {
    const { redrive, outbox } = start('53', { waiting: false });
    expect(valueIn(await redrive(known.id))).toMatchObject({ sentAgain: false });
    expect(outbox.sent).toEqual([]);
    expect(await codeOf(redrive(known.id))).toBe('not-found');
  });

  it('of which nobody knows where it came from stays, and the answer says what to do', async () => {
    const { redrive, list } = start('53');
    const problem = problemIn(await redrive(unknown.id));
    expect(problem).toMatchObject({ status: 409, code: 'message-has-no-origin', fixableBy: 'operator' });
    expect(Object(valueIn(await list())).items).toHaveLength(2);
  });

  it('that names an outbox row which never was has nothing to send and leaves the list', async () => {
    const { redrive, outbox } = start('34');
    expect(valueIn(await redrive('invented'))).toMatchObject({ sentAgain: false });
    expect(outbox.sent).toEqual([]);
    expect(await codeOf(redrive('invented'))).toBe('not-found');
  });

  it('of another unit is not found', async () => {
    expect(await codeOf(start('34').redrive(known.id))).toBe('not-found');
    expect(await codeOf(start('53').redrive('other', 'unit=34'))).toBe('outside-your-division');
  });

  it('leaves its identifier in the log', async () => {
    const { redrive, lines } = start('53');
    await redrive(known.id);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'message-redriven', messageId: known.id });
  });
});

describe('a parked message without origin', () => {
  it('is discarded for a reason that the log keeps, once', async () => {
    const { discard, list, lines } = start('53');
    expect(valueIn(await discard(unknown.id, 'forged'))).toEqual({ id: unknown.id, unit: '53' });
    expect(Object(valueIn(await list())).items).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'message-discarded', because: 'forged' });
    expect(await codeOf(discard(unknown.id))).toBe('not-found');
  });

  it('is discarded for one of the reasons there are, by a supervisor of the province', async () => {
    expect(await codeOf(start('53').discard(unknown.id, '王强 said so'))).toBe('fields-invalid');
    expect(await codeOf(start('530921').discard(unknown.id))).toBe('outside-your-division');
    expect(await codeOf(start('53', { roles: ['clerk'] }).discard(unknown.id))).toBe('role-not-allowed');
  });

  it('is the only one that is: whatever has a row would wait there for ever', async () => {
    const { discard, list } = start('53');
    expect(await codeOf(discard(known.id))).toBe('message-can-be-sent-again');
    expect(Object(valueIn(await list())).items).toHaveLength(2);
  });
});

describe('what the feeds lack of a case', () => {
  it('is put back by a supervisor of the nation, because a case is told in several provinces', async () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    const { repair, lines } = start('');
    expect(valueIn(await repair(id))).toEqual({ handoverId: id, putBack: 2 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'feeds-repaired', handoverId: id, count: 2 });
    expect(await codeOf(start('53').repair(id))).toBe('outside-your-division');
    expect(await codeOf(start('', { roles: ['auditor'] }).repair(id))).toBe('role-not-allowed');
  });
});
