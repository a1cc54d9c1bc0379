import type { Command } from 'commander';
import * as z from 'zod';
import { call, print } from '../api.ts';

const verified = z.object({
  cases: z.int(),
  keys: z.int(),
  faults: z.array(z.object({ code: z.string(), handoverId: z.string(), sequence: z.int().optional() })),
  next: z.string().optional(),
});

/** Walks over the whole store; the exit code is 1 when anything is wrong. */
const verify = async (as: string | undefined): Promise<void> => {
  let cursor: string | undefined;
  let cases = 0;
  let keys = 0;
  let faults = 0;
  do {
    const page = verified.parse(
      await call({ method: 'GET', path: '/v1/verification', as, query: { cursor } }),
    );
    cases += page.cases;
    keys += page.keys;
    faults += page.faults.length;
    for (const fault of page.faults)
      console.error(`${fault.code} ${fault.handoverId} ${fault.sequence ?? ''}`);
    cursor = page.next;
  } while (cursor !== undefined);
  console.log(`${cases} cases and ${keys} uniqueness keys verified, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
};

export const operations = (program: Command): void => {
  program
    .command('parked')
    .description('messages that nobody understood, by unit')
    .requiredOption('--unit <unit>', 'province-level unit, such as 53')
    .option('--as <officer>', 'sample officer', 'supervisor-nation')
    .action(async ({ unit, as }: { unit: string; as?: string }) =>
      print(await call({ method: 'GET', path: '/v1/parked', as, query: { unit } })),
    );
  program
    .command('redrive <id>')
    .description('send a parked message on its way again')
    .requiredOption('--unit <unit>', 'province-level unit, such as 53')
    .option('--as <officer>', 'sample officer', 'supervisor-nation')
    .action(async (id: string, { unit, as }: { unit: string; as?: string }) =>
      print(await call({ method: 'POST', path: `/v1/parked/${id}/redrive`, as, body: { unit } })),
    );
  program
    .command('verify')
    .description('recompute every chain, head, message and uniqueness key')
    .option('--as <officer>', 'sample officer', 'auditor-nation')
    .action(({ as }: { as?: string }) => verify(as));
};
