import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFileName, engineRecordName, startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { recordedEngine, serves } from '../../infra/local/engines/engine-record.ts';
import { startIssuer, type LocalIssuer } from '../../infra/local/issuer.ts';
import { jsonOf } from '../support/local-answers.ts';
import { eventually } from '../support/local-eventually.ts';
import { newDataFolder, writeSampleTemplate } from '../support/local-sample-template.ts';

const script = new URL('../support/local-run-process.ts', import.meta.url).pathname;
const templatePath = writeSampleTemplate();
const keyFile = join(newDataFolder(), 'signing-key.json');
const started: ChildProcess[] = [];
let issuer: LocalIssuer;

beforeAll(async () => {
  issuer = await startIssuer({ signingKeyFile: keyFile });
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await issuer.stop();
});

interface Run {
  readonly url: string;
  /** Ends the process with the signal and waits until its engine is gone too; gives the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

async function start(dataFolder: string, environment: Record<string, string> = {}): Promise<Run> {
  const child = spawn(
    process.execPath,
    [script, templatePath, dataFolder, issuer.url, JSON.stringify(environment)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  started.push(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (exitCode) => resolve(exitCode));
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout })
      .once('line', resolve)
      .once('close', () => reject(new Error('no start')));
  });
  return {
    url,
    end: async (signal) => {
      const engine = recordedEngine(join(dataFolder, engineRecordName)) ?? 0;
      const databasePath = join(dataFolder, databaseFileName);
      expect(serves(engine, databasePath)).toBe(true);
      child.kill(signal);
      const exitCode = await ended;
      await eventually(() => expect(serves(engine, databasePath)).toBe(false), 2_000);
      return exitCode;
    },
  };
}

async function writeNote(run: Run, id: string): Promise<boolean> {
  const authorization = `Bearer ${await issuer.token({ aud: 'sample' })}`;
  const body = JSON.stringify({ id, text: 'hello' });
  try {
    const answer = await fetch(`${run.url}/v1/notes`, { method: 'POST', headers: { authorization }, body });
    return answer.status === 202;
  } catch {
    return false;
  }
}

const stateOf = async (run: Run, id: string) =>
  (await jsonOf<{ state?: string }>(await fetch(`${run.url}/v1/notes/${id}`))).state;

async function expectReceived(run: Run, ids: readonly string[]): Promise<void> {
  for (const id of ids) await eventually(async () => expect(await stateOf(run, id)).toBe('received'), 20_000);
}

test('what was written while the relay was down is sent after the run was killed and started again', async () => {
  const dataFolder = newDataFolder();
  const ids = Array.from({ length: 25 }, (_, index) => `note-${index}`);
  const first = await start(dataFolder, { RELAY_DOWN: 'yes' });
  for (const id of ids) expect(await writeNote(first, id)).toBe(true);
  await first.end('SIGKILL');
  const second = await start(dataFolder);
  await expectReceived(second, ids);
  await second.end('SIGKILL');
});

test('of all requests that were answered before kill -9 none is lost, and no engine is left behind', async () => {
  const dataFolder = newDataFolder();
  const first = await start(dataFolder);
  const answered: string[] = [];
  const writer = async (name: string) => {
    for (let index = 0; await writeNote(first, `${name}-${index}`); index += 1)
      answered.push(`${name}-${index}`);
  };
  const writers = ['a', 'b', 'c'].map(writer);
  await eventually(() => expect(answered.length).toBeGreaterThan(20), 30_000);
  await first.end('SIGKILL');
  await Promise.all(writers);

  const second = await start(dataFolder);
  await expectReceived(second, answered);
  await second.end('SIGKILL');
});

test('a run that is asked to end stops in good order and takes its engine with it', async () => {
  const run = await start(newDataFolder());
  expect(await writeNote(run, 'last')).toBe(true);
  expect(await run.end('SIGTERM')).toBe(143);
});

test('a data folder that another run is using is refused', async () => {
  const dataFolder = newDataFolder();
  const first = await start(dataFolder);
  await expect(startDynamo({ dataFolder })).rejects.toThrow(/data-folder-in-use/u);
  await first.end('SIGKILL');
});

test('a token of an earlier run is still good after the issuer was started again', async () => {
  const port = Number(new URL(issuer.url).port);
  const token = await issuer.token({ aud: 'sample' });
  await issuer.stop();
  issuer = await startIssuer({ signingKeyFile: keyFile, port });
  const run = await start(newDataFolder());
  const answer = await fetch(`${run.url}/v1/echo/x`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  await run.end('SIGKILL');
});
