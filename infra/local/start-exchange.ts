import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentNames } from '../../shared/runtime/names.ts';
import { startControl } from './control.ts';
import { type LocalIssuer, startIssuer } from './issuer.ts';
import type { LocalLog } from './local-log.ts';
import { type LocalRun, runTemplate } from './run-template.ts';
import { sampleClaims } from './sample-officers.ts';
import { synthesiseInChild } from './synthesise-in-child.ts';

const audience = 'enrolment-exchange';
const consoleClientId = 'enrolment-exchange-console';
/** Any region outside China: there a path without a token needs no filing, and the console is one. */
const region = 'us-east-1';

export interface StartOptions {
  readonly dataFolder: string;
  /** Of the API; 0 takes a free one. */
  readonly port: number;
  readonly log: LocalLog;
  /** Seconds between two sweeps. */
  readonly scheduleSeconds?: number;
  /** Visibility times of the queues are multiplied by this. */
  readonly timeScale?: number;
  /** A folder of bundles that are there already; made anew in the data folder if absent, so that no two runs share one. */
  readonly bundles?: string | undefined;
  /** A folder with the console as Vite built it; built anew if absent. */
  readonly consoleSite?: string | undefined;
}

export interface RunningExchange {
  readonly url: string;
  readonly issuer: string;
  readonly control: string;
  readonly run: LocalRun;
  token(officer: string): Promise<string>;
  stop(): Promise<void>;
}

/** The whole exchange in one process tree on 127.0.0.1, over the synthesised template; data in one folder. */
export const startExchange = async (options: StartOptions): Promise<RunningExchange> => {
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  const issuer = await startIssuer({
    signingKeyFile: join(dataFolder, 'issuer-key.json'),
    clients: { get: (name) => sampleClaims(name, audience) },
    publicClients: [consoleClientId],
  });
  try {
    return await startBehind(issuer, dataFolder, options);
  } catch (error) {
    // It listens already and would keep a process alive that serves nobody.
    await issuer.stop();
    throw error;
  }
};

const startBehind = async (
  issuer: LocalIssuer,
  dataFolder: string,
  options: StartOptions,
): Promise<RunningExchange> => {
  const outdir = join(dataFolder, 'cdk.out');
  await synthesiseInChild({
    region,
    tokenIssuer: issuer.url,
    tokenAudience: audience,
    consoleClientId,
    consoleSite: options.consoleSite,
    bundles: options.bundles ?? join(dataFolder, 'functions'),
    outdir,
    bundleFirst: options.bundles === undefined,
  });
  const clockFile = join(dataFolder, 'clock-offset');
  const run = await runTemplate({
    cdkOutFolder: outdir,
    dataFolder,
    port: options.port,
    log: options.log,
    issuer: issuer.url,
    region,
    // Lost with every restart, on purpose: the outbox is the message's whole life, not the queue.
    queueStorage: 'memory',
    scheduleSeconds: options.scheduleSeconds,
    timeScale: options.timeScale,
    environment: {
      [environmentNames.tokenIssuer]: issuer.url,
      [environmentNames.keyProvider]: 'file',
      [environmentNames.keyFile]: join(dataFolder, 'person-key'),
      [environmentNames.clockFile]: clockFile,
    },
  });
  const control = await startControl(run, clockFile);
  const runFile = join(dataFolder, 'run.json');
  const addresses = { url: run.url, issuer: issuer.url, control: control.url };
  writeFileSync(runFile, JSON.stringify({ ...addresses, processId: process.pid }));
  return {
    ...addresses,
    run,
    token: (officer) => issuer.token({ ...sampleClaims(officer, audience) }),
    stop: async () => {
      rmSync(runFile, { force: true });
      await control.stop();
      await run.stop();
      await issuer.stop();
    },
  };
};
