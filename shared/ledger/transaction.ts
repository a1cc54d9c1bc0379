import {
  type CancellationReason,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as delay } from 'node:timers/promises';
import { codedError } from '../ports/failures.ts';
import type { Item, ItemKey } from './item.ts';
import type { Store } from './store.ts';
import { attributes } from './table-layout.ts';

/** One write of a transaction under the name by which its failure is understood. */
export interface NamedWrite<N extends string> {
  readonly name: N;
  readonly write: TransactWriteItem;
}

export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
}

/** A condition that failed: where, and the item that stood in the way, if there is one. */
export interface Failed<N extends string> {
  readonly name: N;
  readonly position: number;
  readonly item?: Item;
}

export type TransactionOutcome<N extends string> =
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly conditions: readonly Failed<N>[] }
  /** Another transaction held an item every time it was tried. */
  | { readonly kind: 'contended' };

export const absent: Condition = { expression: `attribute_not_exists(${attributes.partition})` };

/** The head is as it was read: not there at version 0. */
export const unchangedSince = (version: number): Condition =>
  version === 0
    ? absent
    : {
        expression: '#version = :expected',
        names: { '#version': 'version' },
        values: { ':expected': { N: String(version) } },
      };

export const conditionOf = (condition: Condition | undefined) =>
  condition
    ? {
        ConditionExpression: condition.expression,
        ...(condition.names ? { ExpressionAttributeNames: { ...condition.names } } : {}),
        ...(condition.values ? { ExpressionAttributeValues: condition.values } : {}),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      }
    : {};

export const keyOf = ({ partition, sort }: Required<ItemKey>): Item => ({
  [attributes.partition]: { S: partition },
  [attributes.sort]: { S: sort },
});

export const putOf = (table: string, item: Item, condition?: Condition): TransactWriteItem => ({
  Put: { TableName: table, Item: item, ...conditionOf(condition) },
});

type Verdict = 'none' | 'condition' | 'contended' | 'throttled' | 'bug';

/** What each reason of a cancelled transaction calls for. Anything unknown is a bug and is thrown. */
const verdicts: Readonly<Record<string, Verdict>> = {
  None: 'none',
  ConditionalCheckFailed: 'condition',
  TransactionConflict: 'contended',
  ThrottlingError: 'throttled',
  ProvisionedThroughputExceeded: 'throttled',
  RequestLimitExceeded: 'throttled',
};

const verdictOf = ({ Code = 'None' }: CancellationReason): Verdict => verdicts[Code] ?? 'bug';

const reasonsOf = (error: unknown): readonly CancellationReason[] | undefined => {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  const reasons: unknown = Reflect.get(error, 'CancellationReasons');
  return Array.isArray(reasons) ? reasons : undefined;
};

/** The answer that this try gives, or the verdict that another try is worth while. */
const judge = <N extends string>(
  writes: readonly NamedWrite<N>[],
  error: unknown,
): TransactionOutcome<N> | 'contended' | 'throttled' => {
  // The first try of the same request, repeated by the client after a timeout, is still under way.
  if (error instanceof Error && error.name === 'TransactionInProgressException') return 'contended';
  const reasons = reasonsOf(error);
  if (!reasons) throw error;
  const found = reasons.map(verdictOf);
  if (found.includes('condition')) {
    const conditions = writes.flatMap(({ name }, position) => {
      const item = reasons[position]?.Item;
      return found[position] === 'condition' ? [{ name, position, ...(item ? { item } : {}) }] : [];
    });
    return { kind: 'failed', conditions };
  }
  if (found.includes('bug')) throw error;
  if (found.includes('throttled')) return 'throttled';
  return 'contended';
};

const tries = 4;
const pause = (attempt: number) => delay(Math.random() * 20 * 2 ** attempt);

/**
 * Writes all or nothing. Contention and throttling are tried again here, because trying the same conditions again is
 * harmless; throttling that stays is an outage, `ledger-busy`. A failed condition is the caller's to understand.
 */
export const transact = async <N extends string>(
  { client, table }: Store,
  writes: readonly NamedWrite<N>[],
): Promise<TransactionOutcome<N>> => {
  if (writes.length > 100) throw new RangeError(`a transaction of ${writes.length} writes`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      // The client gives each request a token of its own, which its repetitions after a timeout carry too.
      await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ write }) => write) }));
      return { kind: 'written' };
    } catch (error) {
      const judged = judge(writes, error);
      if (typeof judged === 'object') return judged;
      if (attempt === tries && judged === 'contended') return { kind: 'contended' };
      if (attempt === tries)
        throw codedError('ledger-busy', `${table} throttles`, { retryable: true, cause: error });
    }
    await pause(attempt);
  }
};
