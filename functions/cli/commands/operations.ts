import type { Command } from 'commander';
import { call, print } from '../api.ts';
import { verdictOf, verifyAll } from '../verification.ts';

/** Walks over the whole store; the exit code is 1 when anything is wrong. */
const verify = async (as: string | undefined): Promise<void> => {
  const found = await verifyAll((cursor) =>
    call({ method: 'GET', path: '/v1/verification', as, query: { cursor } }),
  );
  for (const { code, handoverId, sequence } of found.faults)
    console.error(`${code} ${handoverId} ${sequence ?? ''}`);
  console.log(verdictOf(found));
  if (found.faults.length > 0) process.exitCode = 1;
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
      print(await call({ method: 'POST', path: `/v1/parked/${id}/redrive`, as, query: { unit } })),
    );
  program
    .command('discard <id>')
    .description('take a parked message without origin off the list for good')
    .requiredOption('--unit <unit>', 'province-level unit, such as 53')
    .requiredOption('--reason <reason>', 'forged, test-message, sent-anew or not-a-message')
    .option('--as <officer>', 'sample officer', 'supervisor-nation')
    .action(async (id: string, { unit, reason, as }: { unit: string; reason: string; as?: string }) => {
      const path = `/v1/parked/${id}/discard`;
      print(await call({ method: 'POST', path, as, query: { unit }, body: { reason } }));
    });
  program
    .command('repair-feeds <handover>')
    .description('put back the events that the feeds lack of one case')
    .option('--as <officer>', 'sample officer', 'supervisor-nation')
    .action(async (handoverId: string, { as }: { as?: string }) =>
      print(await call({ method: 'POST', path: '/v1/feeds/repair', as, body: { handoverId } })),
    );
  program
    .command('verify')
    .description('recompute every chain, head, message and uniqueness key')
    .option('--as <officer>', 'sample officer', 'auditor-nation')
    .action(({ as }: { as?: string }) => verify(as));
};
