import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { handoverSchema } from '../../functions/cli/demo/handover.ts';
import { pushOf } from '../../functions/cli/demo/parts.ts';
import { reaches } from '../../functions/cli/demo/steps.ts';
import { places } from '../../functions/cli/sample/localities.ts';
import { clerk, origin, pushedCase } from '../support/case-at.ts';
import { type CommandResult, exchangeCommand } from '../support/command-line.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);

afterAll(() => exchange.stop());

const command = (...parts: readonly string[]): Promise<CommandResult> =>
  exchangeCommand(exchange.dataFolder, ...parts);

const answered = async (...parts: readonly string[]): Promise<unknown> => {
  const { exitCode, output, errors } = await command(...parts);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  return JSON.parse(output);
};

const fileOf = (name: string, content: string): string => {
  const path = join(exchange.dataFolder, name);
  writeFileSync(path, content);
  return path;
};

const actedSchema = z.looseObject({ handover: handoverSchema });

describe('From a terminal', () => {
  test('a person is pushed, shown, listed, claimed, and the trail is read', async () => {
    const person = exchange.world.person({ age: 61, sex: 'male' });
    const file = fileOf('push.json', JSON.stringify(pushOf(person, places.mingguang, places.fengqing)));
    const { id } = handoverSchema.parse(await answered('push', file, '--as', origin));
    await reaches(exchange.world, { as: clerk, id }, 'delivered');

    const shown = handoverSchema.parse(await answered('show', id, '--as', clerk));
    expect(shown.findings.map(({ code }) => code)).toEqual(['pension-age-reached']);
    expect(JSON.stringify(await answered('list', '--side', 'destination', '--as', clerk))).toContain(id);
    const claimed = actedSchema.parse(await answered('act', id, 'claim', '--as', clerk));
    expect(claimed.handover.phase).toBe('claimed');
    const returning = JSON.stringify({ code: 'identity-mismatch' });
    const returned = actedSchema.parse(await answered('act', id, 'return', returning, '--as', clerk));
    expect(returned.handover.phase).toBe('returned');
    const trail = JSON.stringify(await answered('trail', id, '--as', 'auditor-53'));
    expect(trail.match(/"type":"[a-z-]+"/gu)).toEqual(
      ['pushed', 'delivered', 'claimed', 'returned'].map((type) => `"type":"${type}"`),
    );
  });

  test('a refusal is a sentence in both languages and the exit code 1', async () => {
    const { id } = await pushedCase(exchange.world);
    const { exitCode, output, errors } = await command('act', id, 'accept', '--as', origin);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toContain('403 not-authorised-for-this-action');
    expect(errors).toMatch(/\p{Script=Han}/u);
  });

  test('nothing is parked, and the whole ledger is verified', async () => {
    expect(await answered('parked', '--unit', '53')).toMatchObject({ items: [] });
    const { exitCode, output } = await command('verify');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^[1-9]\d* cases and [1-9]\d* uniqueness keys verified, 0 faults\n$/u);
  });
});

const header = '代码,名称,级别,状态,启用时间,变更/弃用时间,新代码';
const csv = [
  header,
  '533522,凤庆县,县级,弃用,1981,2003,530921',
  '341127,嘉山县,县级,弃用,1981,1994,341182',
  '530921,凤庆县,县级,在用,2003,,',
  '341182,明光市,县级,在用,1994,,',
];

describe('Retired division codes', () => {
  const push = (hukou: string) => {
    const person = exchange.world.person({ age: 50, sex: 'female' });
    const body = { ...pushOf(person, places.yubei, places.fengqing), hukouLocality: hukou };
    return exchange.client.as('pusher-500112').post('/v1/handovers', body);
  };

  test('a file with one wrong row imports nothing, and names the line', async () => {
    const wrong = fileOf('wrong.csv', [...csv, '53352,凤庆县,县级,弃用,1981,2003,530921'].join('\n'));
    const { exitCode, errors } = await command('directory', 'import', wrong);
    expect(exitCode).toBe(1);
    expect(errors).toContain('line 6: ');
    expect((await push('533522')).status).toBe(422);
  });

  test('are unknown until the directory is imported; then they lead to their successors', async () => {
    const { exitCode, output } = await command('directory', 'import', fileOf('codes.csv', csv.join('\n')));
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '4 of 4 rows imported\n' });
    for (const [retired, successor] of [
      ['533522', '530921'],
      ['341127', '341182'],
    ] as const) {
      const handover = handoverSchema.parse((await push(retired)).body);
      expect(handover.destination).toBe(successor);
      await reaches(exchange.world, { as: `clerk-${successor}`, id: handover.id }, 'delivered');
      expect(JSON.stringify(await answered('directory', 'resolve', retired))).toContain('"succeeded"');
    }
  });
});
