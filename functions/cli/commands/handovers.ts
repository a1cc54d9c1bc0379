import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { call, print } from '../api.ts';

interface Officer {
  readonly as?: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));

export const handovers = (program: Command): void => {
  program
    .command('push <file>')
    .description('push the person in a JSON file (- for standard input)')
    .option('--as <officer>', 'sample officer, such as pusher-341182')
    .action(async (file: string, { as }: Officer) =>
      print(await call({ method: 'POST', path: '/v1/handovers', as, body: readJson(file) })),
    );
  program
    .command('show <id>')
    .description('one case as the officer sees it')
    .option('--as <officer>')
    .action(async (id: string, { as }: Officer) =>
      print(await call({ method: 'GET', path: `/v1/handovers/${id}`, as })),
    );
  program
    .command('list')
    .description('cases of a locality')
    .requiredOption('--side <side>', 'origin or destination')
    .option('--locality <code>')
    .option('--as <officer>')
    .action(async ({ as, side, locality }: Officer & { side: string; locality?: string }) =>
      print(await call({ method: 'GET', path: '/v1/handovers', as, query: { side, locality } })),
    );
  program
    .command('act <id> <action> [payload]')
    .description('take a step on a case; the payload is JSON')
    .option('--as <officer>')
    .action(async (id: string, action: string, payload: string | undefined, { as }: Officer) => {
      const body: unknown = JSON.parse(payload ?? '{}');
      print(await call({ method: 'POST', path: `/v1/handovers/${id}/actions/${action}`, as, body }));
    });
  program
    .command('trail <id>')
    .description('everything that happened to a case')
    .option('--as <officer>')
    .action(async (id: string, { as }: Officer) =>
      print(await call({ method: 'GET', path: `/v1/handovers/${id}/trail`, as })),
    );
};
