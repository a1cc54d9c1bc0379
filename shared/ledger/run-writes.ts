import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { LineChange, LineWrite, RunCommit } from '../ports/runs.ts';
import { itemOf, toItem } from './item.ts';
import { deduplicationItem } from './stored-deduplication.ts';
import { runHeadItem, storedListedRun, storedOpenRun, storedRunEvent, storedRunPage } from './stored-run.ts';
import { lineItem, lineKey } from './stored-run-line.ts';
import { absent, type Condition, keyOf, type NamedWrite, putOf, unchangedSince } from './transaction.ts';
import { attributes } from './table-layout.ts';

export type RunWriteName =
  | 'head'
  | 'event'
  | 'page'
  | 'line'
  | 'change'
  | 'listed'
  | 'open'
  | 'deduplication';
type Write = NamedWrite<RunWriteName>;
const named = (name: RunWriteName, write: TransactWriteItem): Write => ({ name, write });

/** A decision must be consistent in itself before it reaches the table. */
const verify = ({ head, expectedVersion, events }: RunCommit): void => {
  const sound =
    events.length > 0 &&
    head.run.version === expectedVersion + events.length &&
    head.lastHash === events.at(-1)?.hash &&
    events.every(
      ({ sequence, runId }, index) => sequence === expectedVersion + index + 1 && runId === head.run.id,
    );
  if (!sound)
    throw new Error('run-commit-inconsistent: events, version and last hash do not belong together');
};

/** One line to a person and period in the whole country, but for what this run computed itself before. */
const lineCondition = ({ line, replaces }: LineWrite): Condition => ({
  expression:
    `attribute_not_exists(${attributes.partition}) OR (#runId = :own AND #generation < :present)` +
    (replaces ? ' OR (#runId = :abandoned AND #generation = :then)' : ''),
  names: { '#runId': 'runId', '#generation': 'generation' },
  values: toItem({
    ':own': line.runId,
    ':present': line.generation,
    ...(replaces ? { ':abandoned': replaces.runId, ':then': replaces.generation } : {}),
  }),
});

/** An answer is taken once; what differs or what was told may be written again. */
const changeWrite = (table: string, commit: RunCommit, change: LineChange): TransactWriteItem => {
  const { personKey, period, lineId, reverses, ...set } = change;
  const kind = commit.head.run.kind;
  const names = Object.keys(set);
  const answered = 'result' in set;
  const stale = answered ? ['difference', 'told'].filter((name) => !names.includes(name)) : [];
  const remove = stale.length > 0 ? ` REMOVE ${stale.map((name) => `#${name}`).join(', ')}` : '';
  const unanswered = answered || 'difference' in set ? ' AND attribute_not_exists(#result)' : '';
  const open = reverses ? ' AND #result.outcome = :paid' : unanswered;
  const all = new Set([...names, ...stale, ...(open === '' ? [] : ['result'])]);
  return {
    Update: {
      TableName: table,
      Key: keyOf(lineKey({ kind, period, personKey })),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${remove}`,
      ConditionExpression: `lineId = :lineId${open}`,
      ExpressionAttributeNames: Object.fromEntries([...all].map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: toItem({
        ':lineId': lineId,
        ...(reverses ? { ':paid': 'paid' } : {}),
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      }),
    },
  };
};

const isUnderWay = ({ status, stopped }: RunCommit['head']['run']): boolean =>
  (status === 'computing' && stopped === undefined) || status === 'posting';

/** The worker's list: a run is on it while there is something to do for it. */
const openWrite = (table: string, { head, expectedVersion }: RunCommit): Write => {
  const key = storedOpenRun.key({ runId: head.run.id });
  return named(
    'open',
    isUnderWay(head.run) || expectedVersion === 0
      ? putOf(table, itemOf(storedOpenRun, { runId: head.run.id }))
      : { Delete: { TableName: table, Key: keyOf({ sort: head.run.id, ...key }) } },
  );
};

/** What changes nothing about who works on the run. */
const notes: ReadonlySet<string> = new Set(['instructions-read', 'late-returns-noted', 'succeeded']);

/** Only the decisions that can begin or end the worker's part touch its list. */
const movesOpen = ({ events, head }: RunCommit): boolean =>
  events.some(({ type }) => !notes.has(type)) &&
  (events.some(({ type }) => type !== 'page-computed' && type !== 'page-posted') || !isUnderWay(head.run));

const decisionWrites = (table: string, commit: RunCommit): readonly Write[] => {
  verify(commit);
  const { head, expectedVersion, events } = commit;
  return [
    named('head', putOf(table, runHeadItem(head), unchangedSince(expectedVersion))),
    ...events.map((event) => named('event', putOf(table, itemOf(storedRunEvent, event), absent))),
    ...(movesOpen(commit) ? [openWrite(table, commit)] : []),
  ];
};

const listedWrite = (table: string, { id, kind, division, period }: RunCommit['head']['run']): Write =>
  named('listed', putOf(table, itemOf(storedListedRun, { id, kind, division, period }), absent));

/** Everything one decision on a run writes, each write under its name. Throws on a decision that contradicts itself. */
export const runWrites = (table: string, commit: RunCommit): readonly Write[] => {
  const { head, expectedVersion, page, lines = [], changes = [], alongside = [], deduplication } = commit;
  return [
    ...decisionWrites(table, commit),
    ...(expectedVersion === 0 ? [listedWrite(table, head.run)] : []),
    ...(page ? [named('page', putOf(table, itemOf(storedRunPage, page)))] : []),
    ...lines.map((write) => named('line', putOf(table, lineItem(write.line), lineCondition(write)))),
    ...changes.map((change) => named('change', changeWrite(table, commit, change))),
    ...alongside.flatMap((other) => decisionWrites(table, other)),
    ...(deduplication
      ? [named('deduplication', putOf(table, deduplicationItem(deduplication, head.run.changedAt), absent))]
      : []),
  ];
};
