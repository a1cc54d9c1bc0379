import { join } from 'node:path';
import type { LocalFunction } from '../functions/function-pool.ts';
import { localError } from '../local-error.ts';
import type { LocalClients } from '../local-clients.ts';
import { logFor, type LocalLog } from '../local-log.ts';
import type { LocalQueue } from '../resources/create-queues.ts';
import { noteFailure } from './failure-note.ts';
import { runQueueMapping, type RunningQueueMapping } from './queue-mapping.ts';
import type { QueueMapping, StreamMapping } from './read-mappings.ts';
import { openCheckpoint } from './stream-checkpoint.ts';
import { runStreamMapping, type RunningStreamMapping } from './stream-mapping.ts';
import { createWriteSignal } from './write-signal.ts';

export interface EventServices {
  readonly clients: LocalClients;
  readonly region: string;
  readonly dataFolder: string;
  /** Where the engine's files can be watched; undefined for another server. */
  readonly watchedFolder: string | undefined;
  readonly timeScale: number;
  readonly functionFor: (reference: string) => LocalFunction;
  readonly log: LocalLog;
}

export interface EventMappings {
  readonly queues: readonly LocalQueue[];
  readonly queueMappings: readonly QueueMapping[];
  readonly streamMappings: readonly StreamMapping[];
}

export interface RunningEvents {
  /** The consumer of this queue is down from now on: its messages stay. */
  pause(queueName: string): void;
  resume(queueName: string): void;
  stop(): Promise<void>;
}

/** Starts all event-source mappings of the template. */
export function startEvents(mappings: EventMappings, services: EventServices): RunningEvents {
  const written = createWriteSignal(services.watchedFolder);
  const queueRuns = mappings.queueMappings.map((mapping) => startQueue(mapping, services));
  const streamRuns = mappings.streamMappings.map((mapping): RunningStreamMapping => {
    const target = services.functionFor(mapping.functionReference);
    const log = logFor(services.log, mapping.logicalId);
    const note = {
      client: services.clients.queues,
      queues: mappings.queues,
      functionArn: target.definition.arn,
      log,
    };
    return runStreamMapping(mapping, {
      streams: services.clients.streams,
      region: services.region,
      checkpoint: openCheckpoint(
        join(services.dataFolder, 'checkpoints'),
        mapping.logicalId,
        mapping.streamArn,
      ),
      written,
      invoke: (event) => target.invoke(event),
      giveUp: (batch) => noteFailure(batch, note),
      log,
    });
  });
  const queueRunsOf = (queueName: string): readonly RunningQueueMapping[] => {
    const found = queueRuns.filter(({ mapping }) => mapping.queue.name === queueName);
    if (found.length > 0) return found;
    const names = queueRuns.map(({ mapping }) => mapping.queue.name).join(', ');
    throw localError('queue-unknown', `no mapping reads ${queueName}; there are mappings of ${names}`);
  };
  return {
    pause: (queueName) => queueRunsOf(queueName).forEach((run) => run.pause()),
    resume: (queueName) => queueRunsOf(queueName).forEach((run) => run.resume()),
    stop: async () => {
      await Promise.all([...queueRuns, ...streamRuns].map((run) => run.stop()));
      written.close();
    },
  };
}

function startQueue(mapping: QueueMapping, services: EventServices): RunningQueueMapping {
  const target = services.functionFor(mapping.functionReference);
  return runQueueMapping(mapping, {
    queues: services.clients.queues,
    region: services.region,
    invoke: (event) => target.invoke(event),
    timeScale: services.timeScale,
    log: logFor(services.log, mapping.logicalId),
  });
}
