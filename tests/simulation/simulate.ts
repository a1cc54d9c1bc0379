import { expect } from 'vitest';
import type { Engines } from '../support/engines.ts';
import { createWorld } from '../support/exchange-world.ts';
import { faultyClients, faultyKeys, type Tap } from '../support/faulty-client.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { citizens, counties, firstDay, units } from './country.ts';
import { expectFeeds, expectSound, expectToldByEvents } from './invariants.ts';
import { createNetwork } from './network.ts';
import { type Answer, createStory } from './story.ts';

export interface Simulation {
  readonly seed: number;
  readonly steps: number;
  readonly people: number;
}

const weather = { dropped: 0.1, duplicated: 0.15, delayed: 0.4 };
/** One call in so many breaks down while anything of the exchange is at work. */
const breakdown = 0.01;
const hour = 3_600;

/** Refused by the rules of the case, and not for who the person is or where else, which no other decision has to do with. */
const ruledOut = (answer: Answer): boolean =>
  answer.kind === 'refused' &&
  answer.refused !== 'person-has-open-case' &&
  answer.refused !== 'already-on-roll' &&
  answer.refused !== 'citizen-id-changed';

/** Lives through some months of seven localities; fails at the first step after which something is not as it has to be. */
export const simulate = async (engines: Engines, { seed, steps, people }: Simulation) => {
  const random = seededRandom(seed);
  const trouble = { on: true };
  const tap: Tap = () => {
    if (!trouble.on || !random.chance(breakdown)) return 'none';
    return random.chance(0.5) ? 'lost-before' : 'lost-after';
  };
  const clients = faultyClients(engines.endpoints, { tap, maxAttempts: 1 });
  const world = await createWorld(engines, {
    seed,
    units,
    clients,
    from: firstDay,
    keys: (wrapping) => faultyKeys(wrapping, tap),
  });
  const { seen, clock } = world;
  const network = createNetwork(world, random, weather);
  const story = createStory(world, random);
  const population = citizens(random, people);
  const cases = new Map<string, (typeof population)[number]>();
  const count: Record<string, number> = {};
  const tally = (name: string) => {
    count[name] = (count[name] ?? 0) + 1;
  };

  const someCase = async () => {
    const id = random.pickFrom([...cases.keys()]);
    const citizen = id === undefined ? undefined : cases.get(id);
    const head = id === undefined ? undefined : await seen.ledger.load(id);
    return head && citizen ? { id: head.state.id, citizen, head } : undefined;
  };

  const opening = async () => {
    const citizen = random.pickFrom(population);
    if (!citizen) return;
    const from = random.chance(0.15) ? random.pick(counties) : citizen.certifiedIn;
    const answer = await story.open(citizen, from);
    tally(`open-${answer.kind}`);
    expect(answer.kind, JSON.stringify(answer)).not.toBe('invalid');
    if (answer.kind !== 'done') return;
    const id: unknown = Reflect.get(Object(answer.value), 'id');
    cases.set(String(id), citizen);
    await expectSound(seen, String(id));
  };

  const acting = async () => {
    const chosen = await someCase();
    const choice = chosen && story.choose(chosen.head, chosen.citizen);
    if (!choice) return;
    const answer = await story.act(chosen.id, choice);
    tally(`act-${answer.kind}`);
    expect(answer.kind, `${choice.action} ${JSON.stringify(answer)}`).not.toBe('invalid');
    await expectSound(seen, chosen.id);
  };

  /** Two officers decide at the same moment; where each decision excludes the other, exactly one of them happens. */
  const contest = async () => {
    const chosen = await someCase();
    const first = chosen && story.choose(chosen.head, chosen.citizen);
    const second = chosen && story.choose(chosen.head, chosen.citizen);
    if (!first || !second) return;
    const { id, head } = chosen;
    const exclusive = story.excludes(head, first, second) && story.excludes(head, second, first);
    const answers = await Promise.all([story.act(id, first), story.act(id, second)]);
    await expectSound(seen, id);
    const won = answers.filter(({ kind }) => kind === 'done').length;
    expect(won).toBeLessThanOrEqual(exclusive ? 1 : 2);
    const clear = answers.every((answer) => answer.kind === 'done' || ruledOut(answer));
    if (!exclusive || !clear) return;
    tally('contest-exclusive');
    expect(won, `${first.action} against ${second.action}`).toBe(1);
  };

  const machinery = async () => {
    await world.pumpStream();
    await network.turn();
  };
  const sweeping = async () => {
    clock.moveSeconds(61);
    await world.runSweep().then(
      () => tally('sweep-done'),
      () => tally('sweep-crashed'),
    );
  };
  const waiting = async () => {
    const days = random.chance(0.15) ? random.below(12) : 0;
    clock.moveSeconds(days * 24 * hour + random.below(6 * hour));
  };

  const step = async () => {
    const lot = random.fraction();
    if (lot < 0.16) await opening();
    else if (lot < 0.62) await acting();
    else if (lot < 0.76) await contest();
    else if (lot < 0.88) await waiting();
    else if (lot < 0.94) await sweeping();
    await machinery();
  };

  /** The network is well again and the clock goes on: after some hours everything has arrived. */
  const heal = async () => {
    trouble.on = false;
    await network.heal();
    for (let round = 0; round < 12; round += 1) {
      await world.settle();
      clock.moveSeconds(7 * hour);
      await world.runSweep();
    }
    await world.settle();
  };

  const everything = async () => {
    const trails = new Map(
      await Promise.all([...cases.keys()].map(async (id) => [id, await seen.ledger.trail(id)] as const)),
    );
    for (const [id, trail] of trails) {
      const head = await seen.ledger.load(id);
      if (!head) throw new Error(`case ${id} has no head`);
      expectToldByEvents(head, trail);
      await expectSound(seen, id);
      const waitingRows = (await seen.ledger.outbox(id)).filter(({ status }) => status !== 'received');
      expect(waitingRows, 'messages that never arrived').toEqual([]);
      expect(head.state.phase, 'a push that never arrived').not.toBe('pushed');
    }
    await expectFeeds(seen, trails);
    expect(await world.verify()).toEqual([]);
    expect(world.givenUp()).toEqual({ relay: 0, feed: 0 });
    return [...trails.values()].flat().map(({ type }) => type);
  };

  try {
    for (let done = 0; done < steps; done += 1) await step();
    await heal();
    const types = await everything();
    return { types, cases: cases.size, count: { ...count, ...network.tally() } };
  } finally {
    world.stop();
    clients.close();
  }
};
