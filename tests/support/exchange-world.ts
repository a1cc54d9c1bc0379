import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createHandler as createFeedHandler } from '../../functions/feed/index.ts';
import { createHandler as createReceiveHandler } from '../../functions/receive/index.ts';
import { createHandler as createRelayHandler } from '../../functions/relay/index.ts';
import type { Officer } from '../../shared/domain/actor.ts';
import { civilDateSchema, startOfDay } from '../../shared/kernel/civil-date.ts';
import { nation } from '../../shared/kernel/division-code.ts';
import { type Instant, plusSeconds } from '../../shared/kernel/instant.ts';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { createIndexKeyStore } from '../../shared/ledger/index-key-store.ts';
import { createInspection } from '../../shared/ledger/inspection.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createOutbox } from '../../shared/ledger/outbox.ts';
import { createParkingLot } from '../../shared/ledger/parking-lot.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { createWakeList } from '../../shared/ledger/wake-list.ts';
import { chineseWorkingCalendar } from '../../shared/policies/chinese-working-calendar.ts';
import { benefitRulesFor, policyFor } from '../../shared/policies/index.ts';
import type { KeyWrapping } from '../../shared/ports/keys.ts';
import { createInboxes as createQueueInboxes } from '../../shared/queue/inboxes.ts';
import { remembering } from '../../shared/runtime/once.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { sweep, type Swept } from '../../shared/usecases/sweep.ts';
import type { SweepRefusal } from '../../shared/usecases/sweep-lanes.ts';
import type { Fault } from '../../shared/usecases/faults.ts';
import { verifyLedger } from '../../shared/usecases/verify-ledger.ts';
import { createFileKeyWrapping } from '../../shared/vault/file-key-wrapping.ts';
import { createVault } from '../../shared/vault/vault.ts';
import type { Engines } from './engines.ts';
import { createInboxes, type Inbox, type ReceiveHandler, turnInbox } from './inbox-pump.ts';
import { createLedgerTable } from './ledger-table.ts';
import { seededRandom } from './seeded-random.ts';
import { consumer, openStream } from './stream-pump.ts';

export interface WorldOptions {
  readonly seed: number;
  /** Province-level units that have an inbox. */
  readonly units: readonly string[];
  /** The clients of our code; the pumps, which stand for Lambda, use the engines' own. */
  readonly clients?: { readonly dynamo: DynamoDBClient; readonly queues: SQSClient };
  readonly keys?: (wrapping: KeyWrapping) => KeyWrapping;
  /** The civil day on which the story begins. */
  readonly from?: string;
}

/** An instant that only the test moves; a millisecond passes whenever somebody looks. */
const createClock = (from: string) => {
  let at: Instant = plusSeconds(startOfDay(civilDateSchema.parse(from)), 36_000);
  const moveSeconds = (seconds: number) => {
    at = plusSeconds(at, seconds);
  };
  return {
    now: (): Instant => {
      moveSeconds(0.001);
      return at;
    },
    moveSeconds,
    moveDays: (days: number) => moveSeconds(days * 86_400),
  };
};

const partsOf = (store: Store) => ({
  ledger: createLedger(store),
  outbox: createOutbox(store),
  feed: createFeed(store),
  parkingLot: createParkingLot(store),
  wakeList: createWakeList(store),
  inspection: createInspection(store),
});

export const inspector: Officer = {
  kind: 'officer',
  officer: 'inspector',
  roles: ['supervisor'],
  division: nation,
};

const verifyAll = async (verifying: Parameters<typeof verifyLedger>[0]): Promise<readonly Fault[]> => {
  const faults: Fault[] = [];
  let cursor: string | undefined;
  do {
    const page = await verifyLedger(verifying)({
      officer: inspector,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page.kind !== 'done') throw new Error(`verification ended as ${page.kind}`);
    faults.push(...page.value.faults);
    cursor = page.value.next;
  } while (cursor !== undefined);
  return faults;
};

const mostRounds = 500;
let worlds = 0;

/** One table, its inboxes and everything our code needs, in this process; `seen` looks at the table past all faults. */
export const createWorld = async (engines: Engines, options: WorldOptions) => {
  const random = seededRandom(options.seed);
  const sweepFailures: unknown[] = [];
  const sweepRefusals: SweepRefusal[] = [];
  const clock = createClock(options.from ?? '2025-06-10');
  const folder = mkdtempSync(join(tmpdir(), 'exchange-world-'));
  const { table } = await createLedgerTable(engines.dynamo);
  const clients = options.clients ?? { dynamo: engines.dynamo, queues: engines.queues };
  const store = { client: clients.dynamo, table };
  const parts = partsOf(store);
  worlds += 1;
  const { inboxes, urlBase } = await createInboxes(engines.queues, `w${worlds}-`, options.units);
  const fileKeys = createFileKeyWrapping(join(folder, 'key'));
  const seenStore = { client: engines.dynamo, table };
  const seen = {
    ...partsOf(seenStore),
    vault: createVault({ wrapping: fileKeys, store: createIndexKeyStore(seenStore), milliseconds: () => 0 }),
    now: clock.now,
  };
  const vault = createVault({
    wrapping: options.keys ? options.keys(fileKeys) : fileKeys,
    store: createIndexKeyStore(store),
    milliseconds: () => 0,
  });
  const exchange: Exchange = {
    ledger: parts.ledger,
    vault,
    directory: createDirectory(store),
    calendar: chineseWorkingCalendar,
    policyFor: remembering(policyFor),
    benefitRulesFor,
    now: clock.now,
    newId: random.uuid,
    randomBytes: random.bytes,
  };
  const sender = createQueueInboxes({ client: clients.queues, urlBase });
  const relaying = { exchange, inboxes: sender, onUnsendable: () => undefined };
  const receiver: ReceiveHandler = createReceiveHandler(() => ({ ...parts, exchange }));
  const described = await engines.dynamo.send(new DescribeTableCommand({ TableName: table }));
  const readStream = await openStream(engines.streams, described.Table?.LatestStreamArn ?? '');
  const relay = consumer(
    'relay',
    createRelayHandler(() => relaying),
  );
  const feeder = consumer(
    'feed',
    createFeedHandler(() => parts.feed),
  );

  const pumpStream = async (): Promise<boolean> => {
    const records = await readStream();
    relay.offer(records);
    feeder.offer(records);
    const turns = [await relay.turn(), await feeder.turn()];
    return turns.includes(true);
  };
  const pumpInboxes = async (from: readonly Inbox[] = inboxes): Promise<boolean> => {
    let busy = false;
    for (const inbox of from) busy = (await turnInbox(engines.queues, inbox, receiver)) || busy;
    return busy;
  };
  return {
    exchange,
    clock,
    random,
    store,
    inboxes,
    receiver,
    queues: engines.queues,
    ...parts,
    seen,
    pumpStream,
    pumpInboxes,
    givenUp: () => ({ relay: relay.givenUp(), feed: feeder.givenUp() }),
    runSweep: (): Promise<Swept> =>
      sweep({
        ...parts,
        exchange,
        correlationId: 'sweep',
        millisecondsLeft: () => 60_000,
        onFailure: ({ error }) => sweepFailures.push(error),
        onRefused: (refusal) => sweepRefusals.push(refusal),
      }),
    /** What the sweep left aside because of the case itself. */
    sweepFailures,
    /** Steps whose day has come and that were refused. */
    sweepRefusals,
    /** Pumps until nothing moves any more; throws when that takes for ever. */
    settle: async (): Promise<void> => {
      for (let round = 0; round < mostRounds; round += 1) {
        const moved = [await pumpStream(), await pumpInboxes()];
        if (!moved.includes(true)) return;
      }
      throw new Error('the exchange does not come to rest');
    },
    verify: (): Promise<readonly Fault[]> => verifyAll(seen),
    stop: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};

export type ExchangeWorld = Awaited<ReturnType<typeof createWorld>>;
