import {
  ConditionalCheckFailedException,
  QueryCommand,
  TransactionConflictException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { RunKind } from '../domain/runs/run.ts';
import { provinceOf } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LineKey, RunHead, RunStore } from '../ports/runs.ts';
import { getMany } from './get-many.ts';
import { damaged, fromItem, type Item, keyItem } from './item.ts';
import { readPage } from './page.ts';
import { commitRunTo } from './run-commit.ts';
import { type Range, readItem, readOne, readSlice, type Store } from './store.ts';
import { runEventFrom, runHeadFrom, storedListedRun, storedOpenRun, storedRunPage } from './stored-run.ts';
import { lineFrom, lineKey } from './stored-run-line.ts';
import { attributes, highest, keys, lowest, prefixes, sorts } from './table-layout.ts';

/** The last row of a range, read consistently. */
const lastOf = async (
  { client, table }: Store,
  { partition, from, to }: Range,
): Promise<Item | undefined> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#partition': attributes.partition, '#sort': attributes.sort },
      ExpressionAttributeValues: {
        ':partition': { S: partition },
        ':from': { S: from },
        ':to': { S: to },
      },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0];
};

/** A person's lines of a kind, up to the last text that sorts before the period. */
const linesRange = (kind: RunKind, personKey: string, before: string | undefined): Range => {
  const { partition } = lineKey({ kind, period: '', personKey });
  const prefix = kind === 'payroll' ? prefixes.month : prefixes.year;
  return {
    partition,
    from: prefix,
    to: `${prefix}${before === undefined ? highest : justBefore(before)}`,
  };
};

const justBefore = (period: string): string => {
  const last = period.charCodeAt(period.length - 1);
  return `${period.slice(0, -1)}${String.fromCharCode(last - 1)}${highest}`;
};

const loadHead = async (store: Store, runId: string): Promise<RunHead | undefined> => {
  const item = await readItem(store, keys.run(runId), sorts.runHead);
  return item ? runHeadFrom(item) : undefined;
};

const readTrail = async (store: Store, runId: string, after: number, limit: number) => {
  const range = {
    partition: keys.run(runId),
    from: sorts.runEvent(after + 1),
    to: `${prefixes.runEvent}${highest}`,
  };
  const { items } = await readSlice(store, range, limit);
  return items.map((item, index) => {
    const event = runEventFrom(item);
    if (event.sequence !== after + index + 1)
      throw damaged(item, 'sequence', 'an event before it is missing');
    return event;
  });
};

const headsOf = async (store: Store, ids: readonly string[]): Promise<readonly RunHead[]> => {
  const items = await getMany(
    store,
    ids.map((id) => ({ partition: keys.run(id), sort: sorts.runHead })),
  );
  const byId = new Map(items.map(runHeadFrom).map((head) => [head.run.id, head] as const));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

const listRuns =
  (store: Store): RunStore['list'] =>
  async ({ prefix, kind, limit, cursor }) => {
    const range = { partition: keys.runs(prefix.slice(0, 2)), from: prefix, to: `${prefix}${highest}` };
    const page = await readPage(store, { list: `runs-${prefix}`, range, limit, cursor });
    const listed = page.items.map((item) => fromItem(storedListedRun, item));
    const wanted = listed.filter((run) => kind === undefined || run.kind === kind);
    const heads = await headsOf(
      store,
      wanted.map(({ id }) => id),
    );
    return { ...page, items: heads.map(({ run }) => run) };
  };

const latestRun =
  (store: Store): RunStore['latest'] =>
  async (kind, division) => {
    const prefix = sorts.listedRun(division, kind, '');
    const item = await lastOf(store, {
      partition: keys.runs(provinceOf(division)),
      from: prefix,
      to: `${prefix}${highest}`,
    });
    return item ? loadHead(store, fromItem(storedListedRun, item).id) : undefined;
  };

/** Who takes the run off the list at this moment has written: nobody has to be woken then. */
const hasMoved = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;

const markWoken = async ({ client, table }: Store, runId: string, at: Instant): Promise<void> => {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyItem(keys.openRuns, runId),
        UpdateExpression: 'SET wokenAt = :at',
        ConditionExpression: `attribute_exists(${attributes.partition})`,
        ExpressionAttributeValues: { ':at': { S: at } },
      }),
    );
  } catch (error) {
    if (!hasMoved(error)) throw error;
  }
};

const linesUnder = async (store: Store, wanted: readonly LineKey[]) =>
  (await getMany(store, wanted.map(lineKey))).map(lineFrom);

/** The runs in the one DynamoDB table. */
export const createRunStore = (store: Store): RunStore => ({
  load: (runId) => loadHead(store, runId),
  commit: (commit) => commitRunTo(store, commit),
  trail: (runId, after, limit) => readTrail(store, runId, after, limit),
  page: (runId, generation, page) =>
    readOne(store, storedRunPage, { partition: keys.run(runId), sort: sorts.runPage(generation, page) }),
  lines: (wanted) => linesUnder(store, wanted),
  latestLine: async (kind, personKey, before) => {
    const item = await lastOf(store, linesRange(kind, personKey, before));
    return item ? lineFrom(item) : undefined;
  },
  latest: latestRun(store),
  list: listRuns(store),
  unfinished: async (cursor) => {
    const range = { partition: keys.openRuns, from: lowest, to: highest };
    const page = await readPage(store, { list: 'open-runs', range, limit: 100, cursor });
    return { ...page, items: page.items.map((item) => fromItem(storedOpenRun, item)) };
  },
  heads: (runIds) => headsOf(store, runIds),
  markWoken: (runId, at) => markWoken(store, runId, at),
});
