import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { civilDateAt } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { provinceUnits } from '../../shared/localities/province-units.ts';
import { codedError } from '../../shared/ports/failures.ts';
import type { OutboxReference } from '../../shared/ports/ledger.ts';
import type { Outbox } from '../../shared/ports/outbox.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { sweep, type SweepFailure } from '../../shared/usecases/sweep.ts';
import type { SweepRefusal } from '../../shared/usecases/sweep-lanes.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { destination, journeyUnits, pusher } from '../support/full-journey.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
beforeEach(async () => {
  world = await createWorld(engines, { seed: 400, units: journeyUnits });
});
afterEach(() => world.stop());
afterAll(async () => {
  await engines.stop();
  log.release();
});

const pushed = async (number: number): Promise<string> => {
  const { citizenId, name } = syntheticPerson(number);
  const payload = { hukouLocality: destination, person: { citizenId, name }, ...certification };
  const request = { correlationId: `fair-${number}`, caller: 'fair', digest: 'fair' };
  const answer = await openHandover(world.exchange)({ opening: 'push', payload, officer: pusher, request });
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  await world.settle();
  return answer.value.id;
};

interface Crowd {
  readonly waiting: Readonly<Record<string, number>>;
  /** How many rows there is time for. */
  readonly timeFor: number;
  readonly sending?: (unit: string) => Promise<boolean>;
}

/** Units in which so many messages wait; tells which units were served, in order. */
const runOver = async ({ waiting, timeFor, sending = async () => true }: Crowd) => {
  const served: string[] = [];
  const failures: SweepFailure[] = [];
  const referenceTo = (unit: string, index: number): OutboxReference => ({
    handoverId: `case-${unit}-${index}`,
    sequence: 1,
    target: divisionCodeSchema.parse(`${unit}0101`),
  });
  const outbox: Outbox = {
    ...world.outbox,
    pending: async (unit, _dueBy, cursor) => {
      const from = Number(cursor ?? 0);
      const to = Math.min(from + 100, waiting[unit] ?? 0);
      const items = Array.from({ length: Math.max(0, to - from) }, (_, index) =>
        referenceTo(unit, from + index),
      );
      return to < (waiting[unit] ?? 0) ? { items, cursor: String(to) } : { items };
    },
    row: async (reference) => ({
      ...reference,
      kind: 'handover-pushed',
      version: 1,
      status: 'pending',
      attempt: 1,
      nextAttemptAt: world.exchange.now(),
      createdAt: world.exchange.now(),
      body: {},
      correlationId: 'crowd',
    }),
    sendAgain: async ({ target }) => {
      const unit = target.slice(0, 2);
      served.push(unit);
      return sending(unit);
    },
  };
  const swept = sweep({
    exchange: world.exchange,
    outbox,
    wakeList: { wakingBy: async () => ({ items: [] }) },
    correlationId: 'crowd',
    millisecondsLeft: () => (served.length < timeFor ? 60_000 : 0),
    onFailure: (failure) => failures.push(failure),
    onRefused: () => undefined,
  });
  return { swept: await swept.catch((error: unknown) => error), served, failures };
};

test('a province with 50,000 messages waiting holds up no other, and is gone on with until time is up', async () => {
  const { swept, served } = await runOver({ waiting: { '11': 50_000, '53': 30, '65': 1 }, timeFor: 1_000 });
  expect(served.filter((unit) => unit === '53')).toHaveLength(30);
  expect(served.filter((unit) => unit === '65')).toHaveLength(1);
  expect(served.slice(0, 60)).toContain('65');
  expect(swept).toMatchObject({ sentAgain: 1_000, failed: 0, leftForLater: true });
});

test('with time for one message a minute every province has its turn within 32 minutes', async () => {
  const waiting = Object.fromEntries(provinceUnits.map(({ unit }) => [unit, 5]));
  const first: string[] = [];
  for (let minute = 0; minute < provinceUnits.length; minute += 1) {
    first.push(...(await runOver({ waiting, timeFor: 1 })).served);
    world.clock.moveSeconds(60);
  }
  expect(first.toSorted()).toEqual(provinceUnits.map(({ unit }) => unit).toSorted());
});

test('a row that cannot be sent is told with its unit, and the rest of the unit and of the nation goes out', async () => {
  let asked = 0;
  const sending = async (unit: string) => {
    asked += unit === '43' ? 1 : 0;
    if (unit === '43' && asked === 2) throw codedError('ledger-item-damaged', 'a row');
    return true;
  };
  const { swept, failures } = await runOver({ waiting: { '43': 4, '65': 2 }, timeFor: 1_000, sending });
  expect(swept).toMatchObject({ sentAgain: 5, failed: 1, leftForLater: false });
  expect(failures).toMatchObject([{ unit: '43', handoverId: 'case-43-1' }]);
});

test('an outage of one item costs that item; three on end mean that the cloud is away and end the run', async () => {
  const away = codedError('ledger-busy', 'throttled', { retryable: true });
  let asked = 0;
  const nowAndThen = async () => {
    asked += 1;
    if (asked % 3 === 0) throw away;
    return true;
  };
  const some = await runOver({ waiting: { '43': 9 }, timeFor: 1_000, sending: nowAndThen });
  expect(some.swept).toMatchObject({ sentAgain: 6, failed: 3 });
  const all = await runOver({ waiting: { '43': 9 }, timeFor: 1_000, sending: () => Promise.reject(away) });
  expect(all.swept).toBe(away);
  expect(all.served).toHaveLength(3);
});

test('a step whose day has come and that the ledger refuses is told each time, and the run ends', async () => {
  const id = await pushed(1);
  world.clock.moveDays(10);
  expect((await world.wakeList.wakingBy('53', civilDateAt(world.clock.now()))).items).toEqual([id]);
  const refusals: SweepRefusal[] = [];
  const ledger = { ...world.ledger, commit: async () => ({ kind: 'person-has-open-case' }) as const };
  const run = () =>
    sweep({
      exchange: { ...world.exchange, ledger },
      outbox: world.outbox,
      wakeList: world.wakeList,
      correlationId: 'refused',
      millisecondsLeft: () => 60_000,
      onFailure: () => undefined,
      onRefused: (refusal) => refusals.push(refusal),
    });
  const refusal = { unit: '53', handoverId: id, action: 'escalate', because: 'person-has-open-case' };
  expect(await run()).toMatchObject({ refused: 1, steps: {}, leftForLater: false });
  expect(await run()).toMatchObject({ refused: 1 });
  expect(refusals).toEqual([refusal, refusal]);
});
