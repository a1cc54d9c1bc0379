import type { Command } from 'commander';
import { sampleToken } from '../connection.ts';

export const token = (program: Command): void => {
  program
    .command('token <officer>')
    .description('a token of the local issuer: <role>-<division>, such as clerk-530921 or auditor-nation')
    .action(async (officer: string) => console.log(await sampleToken(officer)));
};
