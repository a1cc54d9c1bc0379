import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { firstFault } from '../../../shared/audit/hash-chain.ts';
import { trailFaults } from '../../../shared/audit/trail-faults.ts';
import { trailSchema } from '../../../shared/usecases/get-trail.ts';
import { civilDateAt, plusDays } from '../../../shared/kernel/civil-date.ts';
import { keyItem } from '../../../shared/ledger/item.ts';
import { readItem } from '../../../shared/ledger/store.ts';
import { keys, sorts } from '../../../shared/ledger/table-layout.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, openOffice, personOf } from './office.ts';
import { valueIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;
let seed = 500;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 7, units: ['34', '53'] });
  office = openOffice(world);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

/** pushed, delivered, claimed, person-revealed. */
const fourEvents = async (): Promise<string> => {
  seed += 1;
  const id = await office.arrived(seed);
  await office.as('clerk').act(id, 'claim');
  await office.as('clerk').act(id, 'reveal', { purpose: 'identity-check' });
  await world.settle();
  return id;
};

const trailOf = async (id: string) => {
  const answer = await office.as('auditor').trail(id);
  expectDescribed(answer, 'getTrail');
  return trailSchema.parse(valueIn(answer));
};

const keyOf = (id: string, sequence: number) => keyItem(keys.handover(id), sorts.event(sequence));

/** Sets one field of a stored event behind the exchange's back. */
const spoil = (id: string, sequence: number, path: string, value: unknown) => {
  const names = Object.fromEntries(path.split('.').map((name, index) => [`#n${index}`, name]));
  return engines.dynamo.send(
    new UpdateItemCommand({
      TableName: world.store.table,
      Key: keyOf(id, sequence),
      UpdateExpression: `SET ${Object.keys(names).join('.')} = :value`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  );
};

const take = (id: string, sequence: number) =>
  engines.dynamo.send(new DeleteItemCommand({ TableName: world.store.table, Key: keyOf(id, sequence) }));

const codesOf = (trail: z.output<typeof trailSchema>) =>
  trail.faults.map(({ sequence, code }) => `${sequence} ${code}`);

describe('the trail of a case that nobody touched', () => {
  it('is recomputed from the answer alone and ends where the case says', async () => {
    const trail = await trailOf(await fourEvents());
    const events = trail.items.flatMap((item) => {
      if ('code' in item) return [];
      const { title: _title, ...hashed } = item;
      return [hashed];
    });
    expect(events).toHaveLength(4);
    expect(firstFault(events)).toBeUndefined();
    expect(trail.end).toEqual({ sequence: 4, hash: events.at(-1)?.hash });
    expect(trail.faults).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'person-revealed', data: { purpose: 'identity-check' } });
  });
});

describe('a trail that was tampered with is answered, and says where it breaks:', () => {
  const secret = '李秀英 533522196107120002';
  const rows: readonly [string, (id: string) => Promise<unknown>, readonly string[]][] = [
    ['another officer in the data', (id) => spoil(id, 3, 'data.officer', 'XX-0001'), ['3 hash-differs']],
    ['another moment', (id) => spoil(id, 3, 'at', '2025-01-01T00:00:00.000Z'), ['3 hash-differs']],
    [
      'another hash',
      (id) => spoil(id, 2, 'hash', 'f'.repeat(64)),
      ['2 hash-differs', '3 previous-hash-differs'],
    ],
    ['an event taken out of the middle', (id) => take(id, 2), ['2 sequence-broken']],
    ['the last event cut off', (id) => take(id, 4), ['4 end-differs']],
    ['the first event cut off', (id) => take(id, 1), ['1 sequence-broken']],
    ['data of no known form', (id) => spoil(id, 3, 'data', { note: secret }), ['3 damaged']],
    ['a moment that is none', (id) => spoil(id, 3, 'at', secret), ['3 damaged']],
    ['an unknown kind', (id) => spoil(id, 2, 'type', 'vanished'), ['2 damaged']],
    ['a version of a later release', (id) => spoil(id, 4, 'version', 99), ['4 damaged']],
    ['another place in the trail', (id) => spoil(id, 3, 'sequence', 9), ['3 damaged']],
    ['a clock nobody knows', (id) => spoil(id, 3, 'clocks', { [secret]: '2025-01-01' }), ['3 damaged']],
    ['an attribute nobody knows', (id) => spoil(id, 3, 'note', secret), ['3 damaged']],
  ];

  it.each(rows)('%s', async (_what, tamper, expected) => {
    const id = await fourEvents();
    await tamper(id);
    const trail = await trailOf(id);
    expect(codesOf(trail)).toEqual(expected);
    // Whoever reads the answer finds the same without asking the exchange.
    const links = trail.items.map((item) =>
      'code' in item ? { ...item, sequence: item.sequence ?? 0 } : item,
    );
    expect(trailFaults(links, trail.end)).toEqual(trail.faults);
    expect(JSON.stringify(trail)).not.toContain('李秀英');
  });

  it('a damaged event stands in its place with what is certain about it', async () => {
    const id = await fourEvents();
    await spoil(id, 3, 'data', { note: secret });
    const { items } = await trailOf(id);
    expect(items).toHaveLength(4);
    expect(items[2]).toMatchObject({ code: 'damaged', sequence: 3, type: 'claimed', field: 'data.officer' });
  });

  it('an auditor who searches by person, by division and by day meets the damage and everything else', async () => {
    const id = await fourEvents();
    await spoil(id, 3, 'data', { note: secret });
    const { citizenId } = personOf(seed);
    const byPerson = await office.as('auditor').audit('', citizenId);
    const byDay = await office.as('ministry').audit('limit=100');
    for (const answer of [byPerson, byDay]) {
      expectDescribed(answer, 'auditEvents');
      expect(answer.body).toContain('"code":"damaged"');
    }
    expect(Object(valueIn(byPerson)).items).toHaveLength(4);
    expectDescribed(await office.as('auditor').audit('locality=53&limit=100'), 'auditEvents');
  });

  it('an entry of the feed that cannot be read, and one that is gone, stand in their place for the auditor', async () => {
    const id = await fourEvents();
    const { table } = world.store;
    const partition = keys.feed('53');
    const head = await readItem(world.store, partition, sorts.feedHead);
    const last = Number(head?.['next']?.N) - 1;
    await engines.dynamo.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyItem(partition, sorts.feedEntry(last)),
        UpdateExpression: 'SET #event.#data = :value',
        ExpressionAttributeNames: { '#event': 'event', '#data': 'data' },
        ExpressionAttributeValues: marshall({ ':value': { note: secret } }),
      }),
    );
    await engines.dynamo.send(
      new DeleteItemCommand({ TableName: table, Key: keyItem(partition, sorts.feedEntry(last - 1)) }),
    );
    const answer = await office.as('auditor').audit('limit=100');
    expectDescribed(answer, 'auditEvents');
    for (let days = -3; days <= 3; days += 1) {
      const from = plusDays(civilDateAt(world.exchange.now()), days);
      expectDescribed(await office.as('auditor').audit(`limit=100&from=${from}`), 'auditEvents');
    }
    expect(Object(valueIn(answer)).items.slice(-2)).toMatchObject([
      { code: 'damaged', field: 'position' },
      { code: 'damaged', handoverId: id, sequence: 4 },
    ]);
    expect(answer.body).not.toContain('李秀英');
  });
});
