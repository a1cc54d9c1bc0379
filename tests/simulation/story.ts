import type { Officer } from '../../shared/domain/actor.ts';
import { allowedSteps, decide, type Handover, stepNamed } from '../../shared/domain/handover/index.ts';
import { civilDateAt } from '../../shared/kernel/civil-date.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { givenFor } from '../../shared/usecases/given.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import type { Head } from '../../shared/ports/ledger.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { type Citizen, pusherOf, staff } from './country.ts';
import { certification, payloads, recordOf, weights } from './payloads.ts';

export interface Choice {
  readonly officer: Officer;
  readonly action: string;
  readonly payload: object;
}

export type Answer = Outcome<unknown> | { readonly kind: 'no-answer' };

const weightOf = (action: string): number => weights[action] ?? 1;

const weighted = (random: SeededRandom, choices: readonly { officer: Officer; action: string }[]) => {
  const total = choices.reduce((sum, { action }) => sum + weightOf(action), 0);
  let left = random.fraction() * total;
  return choices.find(({ action }) => (left -= weightOf(action)) < 0);
};

const places = ({ certifiers, route }: Handover): readonly string[] => [
  ...certifiers.map(({ locality }) => locality),
  ...route.slice(-1).map(({ destination }) => destination),
];

/** Officers of both sides as they sit in their offices: each does one of the things that are allowed, with fitting content. */
export const createStory = (world: ExchangeWorld, random: SeededRandom) => {
  const { exchange } = world;
  let requests = 0;

  const choose = (head: Head, citizen: Citizen): Choice | undefined => {
    const choices = places(head.state)
      .flatMap((place) => staff.get(place) ?? [])
      .flatMap((officer) =>
        allowedSteps(head.state, givenFor(exchange, head, officer)).map(({ action }) => ({
          officer,
          action,
        })),
      );
    const choice = weighted(random, choices);
    if (!choice) return undefined;
    const today = civilDateAt(exchange.now());
    const payload = payloads[choice.action]?.({ state: head.state, citizen, today, random });
    return { ...choice, payload: payload ?? stepNamed(choice.action)?.example ?? {} };
  };

  /** A request whose answer was lost is repeated under its key, a few times. */
  const insist = async (ask: () => Promise<Answer>): Promise<Answer> => {
    let answer: Answer = { kind: 'no-answer' };
    for (let attempt = 0; attempt < 6; attempt += 1) {
      answer = await ask().catch(() => ({ kind: 'no-answer' }) as const);
      if (answer.kind !== 'no-answer' && answer.kind !== 'conflict') return answer;
    }
    return answer;
  };

  const requestOf = ({ officer }: Officer) => {
    requests += 1;
    const key = `request-${requests}`;
    return { correlationId: key, caller: officer, idempotencyKey: key, digest: key };
  };

  return {
    choose,
    /** Whether the second choice is impossible once the first was taken, by the rules alone. */
    excludes: (head: Head, first: Choice, second: Choice): boolean => {
      const [one, other] = [stepNamed(first.action), stepNamed(second.action)];
      if (!one || !other) return false;
      const taken = decide(head.state, one, first.payload, givenFor(exchange, head, first.officer));
      if (taken.kind !== 'decided') return false;
      const after = { ...head, state: taken.state };
      return (
        decide(taken.state, other, second.payload, givenFor(exchange, after, second.officer)).kind !==
        'decided'
      );
    },
    /** Pushes somebody; the case must be open afterwards. */
    push: async (citizen: Citizen, payload: object): Promise<string> => {
      const officer = pusherOf(citizen.certifiedIn);
      const request = requestOf(officer);
      const answer = await openHandover(exchange)({ opening: 'push', payload, officer, request });
      if (answer.kind !== 'done') throw new Error(`the push ended as ${JSON.stringify(answer)}`);
      return answer.value.id;
    },
    act: (id: string, { officer, action, payload }: Choice): Promise<Answer> => {
      const request = requestOf(officer);
      return insist(() => actOnHandover(exchange)({ id, action, payload, officer, request }));
    },
    open: (citizen: Citizen, from = citizen.certifiedIn): Promise<Answer> => {
      const officer = pusherOf(from);
      const request = requestOf(officer);
      const push = { hukouLocality: citizen.hukouIn, person: recordOf(citizen), ...certification };
      const person = random.chance(0.5) ? recordOf(citizen) : { name: citizen.name };
      const inquire = { presumedLocality: citizen.hukouIn, person };
      const command = random.chance(0.8)
        ? ({ opening: 'push', payload: push } as const)
        : ({ opening: 'inquire', payload: inquire } as const);
      return insist(() => openHandover(exchange)({ ...command, officer, request }));
    },
  };
};
export type Story = ReturnType<typeof createStory>;
