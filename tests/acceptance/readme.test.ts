import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonLines } from '../../infra/local/local-log.ts';
import { type RunningExchange, startExchange } from '../../infra/local/start-exchange.ts';
import { eventually } from '../support/local-eventually.ts';
import { readmeBlocks, steady } from '../support/readme-commands.ts';
import { startMilliseconds } from '../support/running-exchange.ts';
import { writeSampleConsole } from '../support/sample-console.ts';

const patienceMilliseconds = 60_000;
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

let exchange: RunningExchange;
let folder: string;
/** Variables that the reader's shell would keep from command to command. */
const kept: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-readme-'));
  exchange = await startExchange({
    dataFolder: folder,
    port: 0,
    scheduleSeconds: 2,
    consoleSite: writeSampleConsole(),
    log: jsonLines(() => undefined),
  });
}, startMilliseconds);

afterAll(async () => {
  await exchange.stop();
  rmSync(folder, { recursive: true, force: true });
});

const shell = (command: string): Promise<{ readonly ok: boolean; readonly output: string }> =>
  new Promise((ended) => {
    const env = { ...process.env, ...kept, EXCHANGE_DATA: folder, PORT: new URL(exchange.url).port };
    execFile('bash', ['-o', 'pipefail', '-ec', command], { env }, (error, stdout, stderr) =>
      ended({ ok: error === null, output: error === null ? stdout : `${stdout}${stderr}` }),
    );
  });

/** The README says "a moment later": a command is given until its output is the one shown, or it works. */
const run = (command: string, enough: (output: string) => boolean): Promise<string> =>
  eventually(async () => {
    const { ok, output } = await shell(command);
    if (!ok || !enough(output)) throw new Error(`the README's command did not work: ${command}\n${output}`);
    return output;
  }, patienceMilliseconds);

const assignment = /^(?<name>[A-Z]+)=\$\(/u;

const follow = async (command: string, shown: readonly string[]): Promise<string> => {
  const name = assignment.exec(command)?.groups?.['name'];
  if (name !== undefined) {
    kept[name] = (await run(`${command}; echo "$${name}"`, (output) => output.trim() !== '')).trim();
    return '';
  }
  const phase = /(?<= )(?:delivered|pushed|taking-over)$/u.exec(shown[0] ?? '')?.[0] ?? '';
  return run(command, (output) => output.includes(phase));
};

describe('the README', () => {
  it('names two first commands whose scripts are there', () => {
    const first = readmeBlocks().flatMap(({ commands }) =>
      commands.filter((line) => line.startsWith('npm ci && ')),
    );
    expect(first).toStrictEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('leads a newcomer through a first handover, and what it shows is what happens', async () => {
    const blocks = readmeBlocks().filter(({ commands }) => !commands[0]?.startsWith('npm ci && '));
    expect(blocks.length).toBeGreaterThan(3);
    for (const { commands, shown } of blocks) {
      let output = '';
      for (const command of commands) output += await follow(command, shown);
      const lines = shown.length > 0 ? output.trimEnd().split('\n').map(steady) : [];
      expect(lines).toStrictEqual(shown.map(steady));
    }
  });

  it('mentions no script that is not there', () => {
    const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const mentioned = [...text.matchAll(/`npm run (?:-s )?(?<script>[a-z:]+)/gu)].map(
      ({ groups }) => groups?.['script'],
    );
    expect(mentioned.filter((script) => script !== undefined && !(script in scripts))).toStrictEqual([]);
  });
});
