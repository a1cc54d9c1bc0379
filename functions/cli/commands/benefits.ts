import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { answer, command, type Wish } from './wish.ts';

/** Facts written beside the command begin with a brace; anything else is a file, - the standard input. */
const factsIn = (text: string): unknown => {
  const content = /^\s*\{/u.test(text) ? text : readFileSync(text === '-' ? 0 : text, 'utf8');
  return JSON.parse(content);
};

interface CalculationWish extends Wish {
  readonly place: string;
  readonly on: string;
  readonly knownOn?: string;
}

const calculation = (program: Command): void => {
  command(program, 'calculate <rule> <facts>', 'work out a rule from facts, as JSON or a file with it')
    .requiredOption('--place <division>', 'whose rules')
    .requiredOption('--on <date>', 'the day that counts for the rule')
    .option('--known-on <date>', 'by the rules as they were known on this day')
    .action((rule: string, facts: string, { place, on, knownOn, ...wish }: CalculationWish) => {
      const known = knownOn === undefined ? {} : { knownOn };
      const body = { place, on, ...known, facts: factsIn(facts) };
      return answer({ method: 'POST', path: `/v1/calculations/${encodeURIComponent(rule)}`, body }, wish);
    });
};

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
  calculation(program);
};
