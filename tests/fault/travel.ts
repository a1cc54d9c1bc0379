import { expect } from 'vitest';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { citizenIdSchema } from '../../shared/kernel/citizen-id.ts';
import { verifyInspected } from '../../shared/usecases/verify-case.ts';
import type { Engines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { faultyClients, faultyKeys } from '../support/faulty-client.ts';
import { type Journey, journeyUnits, origin, type Stage } from '../support/full-journey.ts';
import { type SyntheticPerson, syntheticPerson } from '../support/synthetic-people.ts';
import type { Trouble } from './trouble.ts';

export interface TravelOptions {
  readonly journey: Journey;
  readonly seed: number;
  readonly trouble: Trouble;
  /** Tries of the SDK itself; 1 by default, so that every failure reaches our code. */
  readonly maxAttempts?: number;
  readonly rewrite?: (body: string) => string;
}

/** What was not received within a minute goes out again, waiting twice as long each time. */
const heal = async (world: ExchangeWorld, caseId: string): Promise<void> => {
  for (let minute = 0; minute < 60; minute += 1) {
    await world.settle();
    const rows = await world.seen.ledger.outbox(caseId);
    if (rows.every(({ status }) => status === 'received')) return;
    world.clock.moveSeconds(61);
    await world.runSweep();
  }
};

const pastSixty = (seed: number): SyntheticPerson =>
  syntheticPerson(seed, { bornOn: civilDateSchema.parse('1950-03-15') });

const expectTrail = async ({ seen }: ExchangeWorld, caseId: string, stages: readonly Stage[]) => {
  const types = (await seen.ledger.trail(caseId)).map(({ type }) => type);
  const last = stages.at(-1)?.name;
  expect(types, `trail after ${last}`).toEqual(stages.flatMap(({ leaves }) => leaves));
  const faults = await verifyInspected(seen, { kind: 'case', handoverId: caseId });
  expect(faults, `faults after ${last}`).toEqual([]);
};

/** The feed of the certifying unit tells every event of the case once and in order. */
const expectFeed = async ({ seen }: ExchangeWorld, caseId: string, version: number) => {
  const entries = await seen.feed.read(origin.slice(0, 2), 0, 1_000);
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  const told = entries.filter(({ event }) => event.handoverId === caseId);
  expect(told.map(({ event }) => event.sequence)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
};

const expectPlan = async (world: ExchangeWorld, caseId: string, to: string, person: SyntheticPerson) => {
  const { seen } = world;
  const head = await seen.ledger.load(caseId);
  expect(head?.state).toMatchObject({ phase: 'discharged', responsible: 'destination' });
  const personKey = await world.exchange.vault.personKeyOf(citizenIdSchema.parse(person.citizenId));
  const { openCase, roll, cases } = await seen.ledger.person(personKey);
  expect({ openCase, roll, cases }).toEqual({
    openCase: undefined,
    roll: { division: to, handoverId: caseId },
    cases: [caseId],
  });
  const rows = await seen.ledger.outbox(caseId);
  expect(rows.filter(({ status }) => status !== 'received')).toEqual([]);
  for (const { unit } of world.inboxes) expect((await seen.parkingLot.list(unit)).items).toEqual([]);
  await expectFeed(world, caseId, head?.state.version ?? 0);
  expect(world.givenUp()).toEqual({ relay: 0, feed: 0 });
  expect(await world.verify()).toEqual([]);
};

/**
 * One person's whole journey in a world of its own, with trouble on the way. Callers repeat what got no answer, the stream and
 * the queues bring again what failed, the sweep runs when the clock moves on. Fails unless the case ends exactly as planned.
 */
export const travel = async (engines: Engines, options: TravelOptions): Promise<Trouble> => {
  const { journey, seed, trouble, maxAttempts = 1, rewrite } = options;
  const { tap } = trouble;
  const clients = faultyClients(engines.endpoints, { tap, maxAttempts, ...(rewrite ? { rewrite } : {}) });
  const world = await createWorld(engines, {
    seed,
    units: journeyUnits,
    clients,
    keys: (wrapping) => faultyKeys(wrapping, tap),
  });
  try {
    const person = pastSixty(seed);
    let caseId: string | undefined;
    for (const [index, stage] of journey.stages.entries()) {
      trouble.stageBegins();
      caseId = await stage.take({ world, person, caseId, stage: index });
      await heal(world, caseId);
      await expectTrail(world, caseId, journey.stages.slice(0, index + 1));
    }
    trouble.end();
    await expectPlan(world, caseId ?? '', journey.to, person);
    return trouble;
  } finally {
    world.stop();
    clients.close();
  }
};
