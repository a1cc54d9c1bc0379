import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groupsUnder, type Group } from './groups-under.ts';
import { machine, met, type Result } from './result.ts';
import { tableOf } from './table.ts';

/**
 * `[--quick] [--only <prefix>] [--json <file>]`. Ends with an error when something could not be measured; a missed aim is shown and is
 * none, because a figure that rests on time says something about the machine too.
 */
export const runGroups = async (groups: readonly Group[]): Promise<void> => {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
    },
  });
  // The functions log to standard output; the table stands there alone.
  const print = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;

  const chosen = groupsUnder(groups, values.only);
  if (chosen.length === 0) throw new Error(`no figure begins with ${values.only}`);
  const results: Result[] = [];
  for (const { measure } of chosen) {
    const measured = await measure(values.quick ? 'quick' : 'full');
    results.push(...measured.filter(({ name }) => name.startsWith(values.only)));
  }

  const missed = results.filter((result) => !met(result)).length;
  print(`${machine()}${values.quick ? ', quick' : ''}\n\n${tableOf(results)}\n\n${missed} aims missed\n`);
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify(
        results.map(({ name, value, unit, aim }) => ({ name, value, unit, aim })),
        null,
        2,
      )}\n`,
    );
};
