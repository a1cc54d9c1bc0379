import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../../functions/cli/demo/client.ts';
import { type Control, createControl } from '../../functions/cli/demo/control.ts';
import { createWorld, type World } from '../../functions/cli/demo/world.ts';
import type { SyntheticPerson } from '../../functions/cli/sample/people.ts';
import { jsonLines } from '../../infra/local/local-log.ts';
import { type RunningExchange, startExchange } from '../../infra/local/start-exchange.ts';
import { describedClient } from './described-client.ts';
import { writeSampleConsole } from './sample-console.ts';

/** The real exchange on free ports over an empty folder, and ways to talk to it. */
export interface TestExchange extends Omit<RunningExchange, 'control'> {
  /** Takes no answer that is otherwise than the API describes it. */
  readonly client: Client;
  readonly control: Control;
  readonly dataFolder: string;
  /** For journeys of the demonstration; silent. */
  readonly world: World;
  /** Everybody who was made up through `world`. */
  readonly people: readonly SyntheticPerson[];
  /** Everything that the exchange has logged so far. */
  logText(): string;
}

// A file system in memory, where there is one: the engine syncs every write.
const scratchFolder = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** For the hook that starts it: bundling, synthesis and eight functions on a busy machine. */
export const startMilliseconds = 180_000;

export interface RunningOptions {
  /** Serves the console of the sources, built anew, instead of a small sample of one. */
  readonly realConsole?: boolean;
}

/** `stop` removes the folder. Each run has its own bundles, so that suites may run beside each other. */
export const startRunningExchange = async ({
  realConsole = false,
}: RunningOptions = {}): Promise<TestExchange> => {
  const dataFolder = mkdtempSync(join(scratchFolder(), 'exchange-suite-'));
  const logFile = join(dataFolder, 'exchange.log');
  const log = jsonLines((line) => appendFileSync(logFile, line));
  const running = await startExchange({
    dataFolder,
    port: 0,
    scheduleSeconds: 2,
    log,
    consoleSite: realConsole ? undefined : writeSampleConsole(),
  });
  const client = describedClient(createClient(running));
  const control = createControl(running.control);
  const seed = Math.floor(Date.now() / 1_000);
  const world = createWorld({ client, control, seed, tell: () => undefined });
  const people: SyntheticPerson[] = [];
  const person: World['person'] = (wish) => {
    const made = world.person(wish);
    people.push(made);
    return made;
  };
  return {
    ...running,
    client,
    control,
    dataFolder,
    world: { ...world, person },
    people,
    logText: () => readFileSync(logFile, 'utf8'),
    stop: async () => {
      await running.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
