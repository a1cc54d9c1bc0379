import type { Outgoing } from '../ports/inboxes.ts';

/** A message and its place among all that were asked for. */
export interface Waiting {
  readonly index: number;
  readonly message: Outgoing;
}

const maximumEntries = 10;
/** Of a whole batch. Queues take a megabyte by now where they were updated, 256 KiB everywhere. A larger message goes alone. */
const maximumBytes = 256 * 1024;

/**
 * The next batch: in the order given, at most one message of a group, so that a message which fails is never overtaken by a later
 * one of its own group.
 */
export const nextBatch = (waiting: readonly Waiting[]): readonly Waiting[] => {
  const batch: Waiting[] = [];
  const groups = new Set<string>();
  let bytes = 0;
  for (const each of waiting) {
    const size = Buffer.byteLength(each.message.body, 'utf8');
    const fits = batch.length === 0 || (batch.length < maximumEntries && bytes + size <= maximumBytes);
    if (!groups.has(each.message.group) && fits) {
      batch.push(each);
      bytes += size;
    }
    groups.add(each.message.group);
  }
  return batch;
};
