import { join, resolve } from 'node:path';
import { createClosingSteps, type ClosingSteps } from './closing-steps.ts';
import { startDynamo } from './engines/dynamo-engine.ts';
import { startQueues } from './engines/queue-engine.ts';
import { type Losing, losing } from './events/loss.ts';
import { readMappings } from './events/read-mappings.ts';
import { readSchedules, runSchedules, scheduledEvent, type Schedule } from './events/schedules.ts';
import { triggerByName } from './events/trigger-by-name.ts';
import { startEvents } from './events/start-events.ts';
import { readFunctions } from './functions/function-definition.ts';
import type { LocalFunction } from './functions/function-pool.ts';
import { startFunctions, type LocalFunctions } from './functions/start-functions.ts';
import { startGateway, type Gateway } from './http/gateway.ts';
import { createJwtAuthorizer } from './http/jwt-authorizer.ts';
import { readApi } from './http/read-api.ts';
import { createClients, type Endpoints } from './local-clients.ts';
import { logFor, type LocalLog } from './local-log.ts';
import { createBuckets } from './resources/create-buckets.ts';
import { createQueues } from './resources/create-queues.ts';
import { createTables } from './resources/create-tables.ts';
import { createDeployment } from './template/identities.ts';
import { loadTemplate, type TemplateSource } from './template/load-template.ts';
import { requireKnownTypes } from './template/resource-types.ts';
import type { Template } from './template/template.ts';

export type RunTemplateOptions = TemplateSource & {
  /** Everything that outlives the run: the table's file, the queues' file, the checkpoints. */
  readonly dataFolder: string;
  /** Of the HTTP API; 0 takes a free one. */
  readonly port: number;
  /** For every function; wins over the template. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Address of the issuer whose tokens count, instead of the template's. */
  readonly issuer?: string | undefined;
  readonly region?: string | undefined;
  /** Visibility times of the queues are multiplied by this; 1 is as deployed. */
  readonly timeScale?: number | undefined;
  /** Every schedule runs at this interval instead of the template's. */
  readonly scheduleSeconds?: number | undefined;
  /** In memory, messages and objects are lost with the run; the sweep then sends again what is still pending. */
  readonly queueStorage?: 'disk' | 'memory' | undefined;
  readonly log: LocalLog;
};

export interface LocalRun extends Losing {
  readonly url: string;
  readonly endpoints: Endpoints;
  readonly region: string;
  /** Logical id → name. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** Queue name → address. */
  readonly queueUrls: ReadonlyMap<string, string>;
  /** Logical id → function. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  /** Runs a function now: by its name, its schedule's name or the beginning of a logical id, if that fits one only. */
  trigger(name: string): Promise<unknown>;
  pause(queueName: string): void;
  resume(queueName: string): void;
  /** Ends the work in hand, then everything; can be called again. */
  stop(): Promise<void>;
}

/**
 * Runs a synthesised template in this process: tables, queues, functions, HTTP routes, event-source mappings and
 * schedules, on 127.0.0.1. Goes on where an earlier run over the same data folder ended, however it ended.
 *
 * @throws with a code and the logical id when the template holds something the local run does not know.
 */
export async function runTemplate(options: RunTemplateOptions): Promise<LocalRun> {
  const template = loadTemplate(options, options.region);
  requireKnownTypes(template);
  const steps = createClosingSteps(logFor(options.log, 'run'));
  try {
    return await startAll(template, options, steps);
  } catch (error) {
    await steps.close();
    throw error;
  }
}

async function startAll(
  template: Template,
  options: RunTemplateOptions,
  steps: ClosingSteps,
): Promise<LocalRun> {
  const { log } = options;
  const { region } = template;
  const dataFolder = resolve(options.dataFolder);
  const { endpoints, watchedFolder } = await startEngines(dataFolder, region, options, steps);
  const clients = createClients(endpoints, region);
  steps.add('clients', () => clients.close());
  const gateway = await startGateway({
    port: options.port,
    log: logFor(log, 'http'),
    authorize: createJwtAuthorizer(),
  });
  // Added twice: requests end first, but the port must also be given back when the start fails on the way.
  steps.add('port', () => gateway.stop());
  const deployment = createDeployment(template, gateway.url);
  const [tableNames, queues] = await Promise.all([
    createTables(deployment, clients.dynamo),
    createQueues(deployment, clients.queues, endpoints.sqs),
    createBuckets(deployment, endpoints.sqs),
  ]);
  const routes = readApi(deployment, options.issuer);
  const mappings = readMappings(deployment, queues);
  const schedules = readSchedules(deployment).map((schedule) => ({
    ...schedule,
    intervalSeconds: options.scheduleSeconds ?? schedule.intervalSeconds,
  }));
  const functions = startFunctions(readFunctions(deployment), {
    environment: { region, endpoints, extra: options.environment ?? {} },
    calls: [
      ...routes.map(({ target }) => [target.functionArn, 'http'] as const),
      ...mappings.queueMappings.map(({ functionReference }) => [functionReference, 'queue'] as const),
      ...mappings.streamMappings.map(({ functionReference }) => [functionReference, 'stream'] as const),
      ...schedules.map(({ functionArn }) => [functionArn, 'schedule'] as const),
    ],
    log,
  });
  steps.add('functions', () => functions.stop());
  const functionFor = (reference: string) => functions.get(reference);
  const events = startEvents(
    { queues, ...mappings },
    { clients, region, dataFolder, watchedFolder, timeScale: options.timeScale ?? 1, functionFor, log },
  );
  steps.add('events', () => events.stop());
  serve(gateway, routes, functions, steps);
  const run = (schedule: Schedule) =>
    functions.get(schedule.functionArn).invoke(scheduledEvent(schedule, region));
  const running = runSchedules(schedules, run, (logicalId) => logFor(log, logicalId));
  steps.add('schedules', () => running.stop());
  void functions.warm();
  return {
    url: gateway.url,
    endpoints,
    region,
    tableNames,
    queueUrls: new Map(queues.map(({ name, url }) => [name, url])),
    functions: functions.all,
    trigger: (name) => triggerByName(name, { schedules, functions, region }),
    ...losing(functions),
    pause: (queueName) => events.pause(queueName),
    resume: (queueName) => events.resume(queueName),
    stop: () => steps.close(),
  };
}

async function startEngines(
  dataFolder: string,
  region: string,
  options: RunTemplateOptions,
  steps: ClosingSteps,
) {
  const log = logFor(options.log, 'engine');
  const dynamo = await startDynamo({ dataFolder, onLine: (line) => log('info', 'engine-output', line) });
  let stopping = false;
  steps.add('database engine', () => {
    stopping = true;
    return dynamo.stop();
  });
  const reportEnd = async () => {
    await dynamo.ended;
    if (stopping) return;
    log('error', 'engine-ended', 'the database engine ended; stop this run and start it again');
  };
  void reportEnd();
  const onDisk = options.queueStorage !== 'memory';
  const queues = await startQueues({
    region,
    ...(onDisk && { dataFolder: join(dataFolder, 'queues') }),
  });
  steps.add('queue engine', () => queues.stop());
  return {
    endpoints: { dynamodb: dynamo.endpoint, sqs: queues.endpoint },
    watchedFolder: dynamo.watchedFolder,
  };
}

function serve(
  gateway: Gateway,
  routes: ReturnType<typeof readApi>,
  functions: LocalFunctions,
  steps: ClosingSteps,
): void {
  steps.add('http', () => gateway.stop());
  gateway.serve({ routes, invoke: (functionArn, event) => functions.get(functionArn).invoke(event) });
}
