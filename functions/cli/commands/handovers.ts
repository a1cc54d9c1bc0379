import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { answer, command, type Wish } from './wish.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));

type ListWish = Wish & { side: string; locality?: string; standing?: string; claimedBy?: string };

export const handovers = (program: Command): void => {
  command(program, 'push <file>', 'push the person in a JSON file (- for standard input)').action(
    (file: string, wish: Wish) =>
      answer({ method: 'POST', path: '/v1/handovers', body: readJson(file) }, wish),
  );
  command(program, 'show <id>', 'one case as the officer sees it').action((id: string, wish: Wish) =>
    answer({ method: 'GET', path: `/v1/handovers/${id}` }, wish),
  );
  command(program, 'list', 'cases of a locality')
    .requiredOption('--side <side>', 'origin or destination')
    .option('--locality <code>')
    .option('--standing <standing>', 'overdue, due-soon or in-time')
    .option('--claimed-by <officer>', 'staff number, or none')
    .action(({ side, locality, standing, claimedBy, ...wish }: ListWish) =>
      answer({ method: 'GET', path: '/v1/handovers', query: { side, locality, standing, claimedBy } }, wish),
    );
  command(program, 'act <id> <action> [payload]', 'take a step on a case; the payload is JSON').action(
    (id: string, action: string, payload: string | undefined, wish: Wish) => {
      const body: unknown = JSON.parse(payload ?? '{}');
      return answer({ method: 'POST', path: `/v1/handovers/${id}/actions/${action}`, body }, wish);
    },
  );
  command(program, 'trail <id>', 'everything that happened to a case').action((id: string, wish: Wish) =>
    answer({ method: 'GET', path: `/v1/handovers/${id}/trail` }, wish),
  );
};
