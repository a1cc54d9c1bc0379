import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parseDivisionCsv } from '../../../shared/localities/division-csv.ts';
import { call } from '../api.ts';

const rowsPerRequest = 500;

/** Nothing is sent while a row is wrong: a directory half imported sends people to the wrong county. */
const importFile = async (file: string, as: string | undefined): Promise<void> => {
  const { rows, errors } = parseDivisionCsv(readFileSync(file, 'utf8'));
  for (const { line, code } of errors) console.error(`line ${line}: ${code}`);
  if (errors.length > 0)
    throw new Error(`${errors.length} rows are wrong: correct them; nothing was imported`);
  for (let start = 0; start < rows.length; start += rowsPerRequest) {
    const divisions = rows.slice(start, start + rowsPerRequest);
    await call({ method: 'POST', path: '/v1/divisions', as, body: { divisions } });
    console.log(`${Math.min(start + rowsPerRequest, rows.length)} of ${rows.length} rows imported`);
  }
};

export const directory = (program: Command): void => {
  const group = program.command('directory').description('localities and their codes through time');
  group
    .command('import <csv>')
    .description('import division codes: code, names, level, from, until, successors')
    .option('--as <officer>', 'sample officer', 'supervisor-nation')
    .action((csv: string, { as }: { as?: string }) => importFile(csv, as));
  group
    .command('resolve <code>')
    .description('which locality answers for a code')
    .option('--on <date>')
    .option('--as <officer>', 'sample officer', 'auditor-nation')
    .action(async (code: string, { as, on }: { as?: string; on?: string }) =>
      console.log(
        JSON.stringify(
          await call({ method: 'GET', path: `/v1/localities/${code}`, as, query: { on } }),
          undefined,
          2,
        ),
      ),
    );
};
