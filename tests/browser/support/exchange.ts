import { inject } from 'vitest';
import { type Client, createClient } from '../../../functions/cli/demo/client.ts';
import { type Control, createControl } from '../../../functions/cli/demo/control.ts';
import { createWorld, type World } from '../../../functions/cli/demo/world.ts';
import type { SyntheticPerson } from '../../../functions/cli/sample/people.ts';
import { describedClient } from '../../support/described-client.ts';
import type { Reached } from './reached.ts';

/** The exchange of the suite as one test uses it: with people of its own, whom no screen may give away. */
export interface SuiteExchange {
  readonly reached: Reached;
  readonly client: Client;
  readonly control: Control;
  readonly world: World;
  readonly people: readonly SyntheticPerson[];
}

// No two tests of a run begin within the same second and make up the same people.
let seed = Math.floor(Date.now() / 1_000) + process.pid * 1_009;

export const suiteExchange = (): SuiteExchange => {
  const reached = inject('exchange');
  const client = describedClient(createClient(reached));
  const control = createControl(reached.control);
  seed += 104_729;
  const world = createWorld({ client, control, seed, tell: () => undefined });
  const people: SyntheticPerson[] = [];
  const person: World['person'] = (wish) => {
    const made = world.person(wish);
    people.push(made);
    return made;
  };
  return { reached, client, control, world: { ...world, person }, people };
};
