import { firstFault } from '../audit/hash-chain.ts';
import { asStored, fold, personKeysOf } from '../domain/handover/index.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Instant, plusSeconds } from '../kernel/instant.ts';
import { isOutage } from '../ports/failures.ts';
import type { Inspected, Inspection } from '../ports/inspection.ts';
import type { ChainedEvent, Head, Ledger } from '../ports/ledger.ts';
import type { Fault } from './faults.ts';
import { messageFaults } from './verify-messages.ts';
import { type Opening, recordFaults } from './verify-records.ts';

export interface Verifying extends Opening {
  readonly ledger: Ledger;
  readonly inspection: Pick<Inspection, 'fed'>;
  readonly now: () => Instant;
}

const headFaults = (id: string, head: Head, events: readonly ChainedEvent[]): readonly Fault[] => {
  const folded = fold(events);
  const same =
    folded !== undefined &&
    canonicalJson(folded) === canonicalJson(head.state) &&
    head.lastHash === events.at(-1)?.hash;
  return same ? [] : [{ code: 'head-differs-from-events', handoverId: id }];
};

/** The feed follows the ledger within seconds; what is missing after this long does not come by itself. */
const secondsToFeed = 300;

const feedFaults = async (
  { inspection, now }: Verifying,
  id: string,
  events: readonly ChainedEvent[],
): Promise<readonly Fault[]> => {
  const before = plusSeconds(now(), -secondsToFeed);
  const fed = await inspection.fed(id);
  return events
    .filter(({ at, sequence }) => at < before && !fed.has(sequence))
    .map(({ sequence }) => ({ code: 'event-not-fed', handoverId: id, sequence }));
};

const keyFaults = async (ledger: Ledger, head: Head): Promise<readonly Fault[]> => {
  const { openCase, roll } = personKeysOf(head.state);
  const person = await ledger.person(head.personKey);
  const { id } = head.state;
  const held =
    (!openCase || person.openCase === id) &&
    (roll === undefined || (person.roll?.handoverId === id && person.roll.division === roll));
  return held ? [] : [{ code: 'uniqueness-key-missing', handoverId: id }];
};

const caseFaults = async (verifying: Verifying, id: string): Promise<readonly Fault[]> => {
  const { ledger } = verifying;
  const head = await ledger.load(id);
  const events = await ledger.trail(id);
  if (!head) return [{ code: 'head-missing', handoverId: id }];
  // A case may move while it is looked at: a later look at a longer trail decides.
  if (events.length !== head.state.version) return caseMoved(verifying, id, events.length);
  const broken = firstFault(events.map(asStored));
  return [
    ...(broken ? [{ code: 'chain-broken', handoverId: id, sequence: broken.sequence } as const] : []),
    ...headFaults(id, head, events),
    ...(await recordFaults(verifying, id, events, await ledger.records(id))),
    ...messageFaults(id, events, await ledger.outbox(id)),
    ...(await feedFaults(verifying, id, events)),
    ...(await keyFaults(ledger, head)),
  ];
};

const caseMoved = async (verifying: Verifying, id: string, seen: number): Promise<readonly Fault[]> => {
  const events = await verifying.ledger.trail(id);
  return events.length > seen
    ? caseFaults(verifying, id)
    : [{ code: 'head-differs-from-events', handoverId: id }];
};

type InspectedKey = Extract<Inspected, { readonly personKey: string }>;

const keyHeld = async (ledger: Ledger, key: InspectedKey): Promise<boolean> => {
  const head = await ledger.load(key.handoverId);
  if (!head || head.personKey !== key.personKey) return false;
  const holds = personKeysOf(head.state);
  return key.kind === 'open-case' ? holds.openCase : holds.roll === key.division;
};

const faultsOf = async (verifying: Verifying, inspected: Inspected): Promise<readonly Fault[]> => {
  const { handoverId } = inspected;
  if (inspected.kind === 'damaged') return [{ code: 'item-damaged', handoverId }];
  if (inspected.kind === 'case') return caseFaults(verifying, handoverId);
  return (await keyHeld(verifying.ledger, inspected))
    ? []
    : [{ code: 'uniqueness-key-orphaned', handoverId }];
};

/** The cloud's own answer, of which no item is the cause. */
const isOfTheCloud = (error: unknown): boolean =>
  isOutage(error) || (error instanceof Error && '$metadata' in error);

/**
 * Recomputes one case (chain, head, sealed parts, messages, feeds, uniqueness keys), or traces one key back to its case. What
 * cannot be read or computed at all is `item-damaged`, so that a walk over everything goes on. Throws on an outage.
 */
export const verifyInspected = async (
  verifying: Verifying,
  inspected: Inspected,
): Promise<readonly Fault[]> => {
  try {
    return await faultsOf(verifying, inspected);
  } catch (error) {
    if (isOfTheCloud(error)) throw error;
    return [{ code: 'item-damaged', handoverId: inspected.handoverId }];
  }
};
