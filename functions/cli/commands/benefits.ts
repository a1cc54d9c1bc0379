import type { Command } from 'commander';
import { answer, command, type Wish } from './wish.ts';

/** What is due to a person if the case is taken over, and the rules behind it. */
export const benefits = (program: Command): void => {
  command(program, 'preview <case>', 'what happens if the hukou locality accepts, with the working').action(
    (id: string, wish: Wish) => answer({ method: 'GET', path: `/v1/handovers/${id}/preview` }, wish),
  );
  command(program, 'policy <division>', 'which benefit rules hold in a place, with source and certainty')
    .option('--on <date>', 'the day; today if left out')
    .option('--known-on <date>', 'as it was known on this day')
    .action((division: string, { on, knownOn, ...wish }: Wish & { on?: string; knownOn?: string }) =>
      answer({ method: 'GET', path: `/v1/policies/${division}`, query: { on, knownOn } }, wish),
    );
};
