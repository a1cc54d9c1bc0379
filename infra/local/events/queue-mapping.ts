import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import { describeError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import { readBatchOutcome } from './batch-failures.ts';
import { filterableMessage, queueEvent } from './queue-event.ts';
import type { QueueMapping } from './read-mappings.ts';

export interface QueueMappingServices {
  readonly queues: SQSClient;
  readonly region: string;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Visibility times of the template are multiplied by this. */
  readonly timeScale: number;
  readonly log: SourceLog;
}

export interface RunningQueueMapping {
  readonly mapping: QueueMapping;
  /** Messages stay in the queue from now on, as when the consumer is down. */
  pause(): void;
  resume(): void;
  /** Resolves when the batch in hand is settled; the long poll must be ended by closing the server or the client. */
  stop(): Promise<void>;
}

/** The longest a poll of SQS can wait: an idle mapping costs one request in this time. */
const pollSeconds = 20;
const retryDelayMilliseconds = 500;

export function runQueueMapping(mapping: QueueMapping, services: QueueMappingServices): RunningQueueMapping {
  const stopping = new AbortController();
  let open = Promise.withResolvers<void>();
  let isPaused = false;
  open.resolve();

  const turn = async () => {
    await open.promise;
    if (stopping.signal.aborted) return;
    const messages = await receive(mapping, services, stopping.signal);
    if (messages.length === 0) return;
    // The poll that was already waiting when the mapping was paused may still bring something: give it back.
    if (isPaused || stopping.signal.aborted) await release(messages, mapping, services);
    else await handle(messages, mapping, services);
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (error) {
        if (stopping.signal.aborted) return;
        services.log('warning', 'queue-poll-failed', describeError(error));
        await delay(retryDelayMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  const ended = loop();
  const resume = () => {
    isPaused = false;
    open.resolve();
  };
  return {
    mapping,
    pause: () => {
      if (isPaused) return;
      isPaused = true;
      open = Promise.withResolvers<void>();
    },
    resume,
    stop: () => {
      stopping.abort();
      resume();
      return ended;
    },
  };
}

async function receive(
  { queue, batchSize }: QueueMapping,
  { queues, timeScale }: QueueMappingServices,
  signal: AbortSignal,
): Promise<readonly Message[]> {
  const answer = await queues.send(
    new ReceiveMessageCommand({
      QueueUrl: queue.url,
      MaxNumberOfMessages: Math.min(batchSize, 10),
      WaitTimeSeconds: pollSeconds,
      VisibilityTimeout: queue.visibilityTimeoutSeconds * timeScale,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
    { abortSignal: signal },
  );
  return answer.Messages ?? [];
}

/** Whatever is not deleted here comes back after its visibility time, and goes to the dead-letter queue in the end. */
async function handle(
  messages: readonly Message[],
  mapping: QueueMapping,
  services: QueueMappingServices,
): Promise<void> {
  const wanted = messages.filter((message) => mapping.filter(filterableMessage(message)));
  const unwanted = messages.filter((message) => !wanted.includes(message));
  const done = wanted.length === 0 ? [] : await invokeFor(wanted, mapping, services);
  await remove([...unwanted, ...done], mapping, services);
}

async function invokeFor(
  messages: readonly Message[],
  mapping: QueueMapping,
  { invoke, region, log }: QueueMappingServices,
): Promise<readonly Message[]> {
  try {
    const result = await invoke(queueEvent(messages, mapping, region));
    const identifiers = messages.map(({ MessageId }) => MessageId ?? '');
    const outcome = readBatchOutcome(result, identifiers, mapping.reportsFailures);
    if (outcome.kind === 'rejected') throw new Error(outcome.reason);
    if (outcome.failed.size > 0) {
      log(
        'warning',
        'messages-failed',
        `${outcome.failed.size} of ${messages.length} of ${mapping.queue.name}`,
      );
    }
    return messages.filter(({ MessageId }) => !outcome.failed.has(MessageId ?? ''));
  } catch (error) {
    log('error', 'batch-failed', `${messages.length} of ${mapping.queue.name}: ${describeError(error)}`);
    return [];
  }
}

async function remove(
  messages: readonly Message[],
  { queue }: QueueMapping,
  { queues, log }: QueueMappingServices,
): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  const answer = await queues.send(new DeleteMessageBatchCommand({ QueueUrl: queue.url, Entries }));
  // They will be delivered once more, which every consumer must bear anyway.
  for (const failure of answer.Failed ?? [])
    log('warning', 'delete-failed', `${queue.name}: ${failure.Code}`);
}

async function release(
  messages: readonly Message[],
  { queue }: QueueMapping,
  { queues, log }: QueueMappingServices,
): Promise<void> {
  const Entries = messages.map(({ ReceiptHandle }, index) => ({
    Id: String(index),
    ReceiptHandle,
    VisibilityTimeout: 0,
  }));
  const answer = await queues.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queue.url, Entries }));
  // They stay hidden for their visibility time.
  for (const failure of answer.Failed ?? [])
    log('warning', 'release-failed', `${queue.name}: ${failure.Code}`);
}
