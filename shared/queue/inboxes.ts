import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import { isOutage } from '../ports/failures.ts';
import type { Inboxes, Outgoing } from '../ports/inboxes.ts';
import { nextBatch, type Waiting } from './batches.ts';

/** Why a queue did not take messages, for the log: the service's code, nothing of the messages. */
export interface NotTaken {
  readonly unit: string;
  readonly code: string;
  readonly count: number;
}

export interface InboxesOptions {
  readonly client: SQSClient;
  /** URL of an inbox without its unit and `.fifo`. */
  readonly urlBase: string;
  readonly report?: (notTaken: NotTaken) => void;
}

/** `away`: the queue cannot be reached, and trying the next batch would only wait again. */
type Taken = 'taken' | 'try-again' | 'refused' | 'away';
const tries = 3;

const entryId = (index: number) => `message-${index}`;

/** Sends one batch and says of each message what became of it. An answer of 200 may still name some that failed. */
const sendBatch = async (
  { client, urlBase, report }: InboxesOptions,
  unit: string,
  batch: readonly Waiting[],
): Promise<ReadonlyMap<number, Taken>> => {
  const all = (taken: Taken) => new Map(batch.map(({ index }) => [index, taken]));
  try {
    const { Successful = [], Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: `${urlBase}${unit}.fifo`,
        Entries: batch.map(({ index, message }) => ({
          Id: entryId(index),
          MessageBody: message.body,
          MessageGroupId: message.group,
          MessageDeduplicationId: message.deduplicationId,
        })),
      }),
    );
    const successful = new Set(Successful.map(({ Id }) => Id));
    const refused = new Set(Failed.filter(({ SenderFault }) => SenderFault === true).map(({ Id }) => Id));
    for (const { Code } of Failed) report?.({ unit, code: Code ?? 'unknown', count: 1 });
    const takenOf = (id: string): Taken => {
      if (successful.has(id)) return 'taken';
      return refused.has(id) ? 'refused' : 'try-again';
    };
    return new Map(batch.map(({ index }) => [index, takenOf(entryId(index))]));
  } catch (error) {
    // The client has tried again already.
    report?.({ unit, code: error instanceof Error ? error.name : 'unknown', count: batch.length });
    return all(isOutage(error) ? 'away' : 'refused');
  }
};

interface Progress {
  readonly waiting: readonly Waiting[];
  readonly notTaken: readonly Waiting[];
}

/** What is left after one batch. A group stops at its first message that is not taken. */
const after = (
  waiting: readonly Waiting[],
  outcome: ReadonlyMap<number, Taken>,
  lastTry: boolean,
): Progress => {
  if ([...outcome.values()].includes('away')) return { waiting: [], notTaken: waiting };
  const stops = (index: number) => {
    const taken = outcome.get(index);
    return taken === 'refused' || (taken === 'try-again' && lastTry);
  };
  const stopped = new Set(waiting.flatMap(({ index, message }) => (stops(index) ? [message.group] : [])));
  const open = waiting.filter(({ index }) => outcome.get(index) !== 'taken');
  return {
    waiting: open.filter(({ message }) => !stopped.has(message.group)),
    notTaken: open.filter(({ message }) => stopped.has(message.group)),
  };
};

/** Sends what waits for one unit; returns what was not taken. */
const sendToUnit = async (
  options: InboxesOptions,
  unit: string,
  messages: readonly Waiting[],
): Promise<readonly number[]> => {
  const notTaken: number[] = [];
  let waiting = messages;
  let attempt = 1;
  while (waiting.length > 0) {
    const outcome = await sendBatch(options, unit, nextBatch(waiting));
    const progress = after(waiting, outcome, attempt >= tries);
    notTaken.push(...progress.notTaken.map(({ index }) => index));
    waiting = progress.waiting;
    const again = [...outcome.values()].includes('try-again');
    attempt = again && attempt < tries ? attempt + 1 : 1;
    if (attempt > 1) await delay(Math.random() * 50 * 2 ** attempt);
  }
  return notTaken;
};

/** The provinces' inboxes, each sent to by itself and at the same time as the others. Never throws for a queue that is away. */
export const createInboxes = (options: InboxesOptions): Inboxes => ({
  send: async (messages: readonly Outgoing[]) => {
    const byUnit = Map.groupBy(
      messages.map((message, index): Waiting => ({ message, index })),
      ({ message }) => message.unit,
    );
    const results = await Promise.all(
      [...byUnit].map(([unit, waiting]) => sendToUnit(options, unit, waiting)),
    );
    return results.flat().toSorted((left, right) => left - right);
  },
});
