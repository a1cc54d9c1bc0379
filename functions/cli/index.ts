import { Command } from 'commander';
import { directory } from './commands/directory.ts';
import { handovers } from './commands/handovers.ts';
import { operations } from './commands/operations.ts';
import { benefits } from './commands/benefits.ts';
import { runs } from './commands/runs.ts';
import { token } from './commands/token.ts';

const program = new Command('exchange').description(
  'The enrolment exchange from a terminal; speaks the public API only.',
);
for (const register of [token, handovers, benefits, runs, directory, operations]) register(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'unknown failure');
  process.exitCode = 1;
}
