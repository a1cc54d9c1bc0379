import * as z from 'zod';
import { type EscalationLevel, escalationLevels, runningClocks } from '../domain/handover/clocks.ts';
import { phases, type Handover } from '../domain/handover/state.ts';
import {
  destinationOf,
  dueOnOf,
  isClosed,
  originOf,
  type PersonFacts,
  rollShelfOf,
  wakesOn,
} from '../domain/handover/index.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { type DivisionCode, divisionCodeSchema, provinceOf } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { CaseSummary, Head, Masked, NumberedCase } from '../ports/ledger.ts';
import { damaged, fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { handoverSchema } from './stored-handover.ts';
import { indexes, keys, type ListShelf, places, sorts } from './table-layout.ts';

const maskedSchema = z.strictObject({
  name: z.string(),
  citizenId: z.string().exactOptional(),
} satisfies Record<keyof Masked, z.ZodType>);

const personFactsSchema = z.strictObject({
  reachesMinimumAgeOn: civilDateSchema,
  reachesPensionAgeOn: civilDateSchema,
  pensionNoticeOn: civilDateSchema.exactOptional(),
} satisfies Record<keyof PersonFacts, z.ZodType>);

const summarySchema: z.ZodType<CaseSummary> = z.strictObject({
  id: z.string().min(1),
  caseNumber: z.string(),
  phase: z.enum(phases),
  origin: divisionCodeSchema,
  destination: divisionCodeSchema,
  masked: maskedSchema,
  openedAt: instantSchema,
  changedAt: instantSchema,
  dueOn: civilDateSchema.exactOptional(),
  escalatedTo: z.enum(escalationLevels).exactOptional(),
  version: z.int().min(1),
  category: z.string().exactOptional(),
} satisfies Record<keyof CaseSummary, z.ZodType>);

/** HEAD: what lists show is kept once, in the part that the indexes copy. */
type StoredHead = Pick<Head, 'state' | 'lastHash' | 'personKey' | 'person'> & {
  /** Beside the state, because the condition of every decision is on it. */
  readonly version: number;
  readonly summary: CaseSummary;
};

const storedHead: StoredKind<StoredHead> = {
  schema: z.strictObject({
    version: z.int().min(1),
    state: handoverSchema,
    lastHash: z.string().min(1),
    personKey: z.string().min(1),
    person: personFactsSchema.exactOptional(),
    summary: summarySchema,
  } satisfies Record<keyof StoredHead, z.ZodType>),
  key: ({ state }) => ({ partition: keys.handover(state.id), sort: sorts.head }),
};

/** A case as a list shows it; HEAD and CERTIFIER rows alike. */
export interface ListedCase {
  readonly summary: CaseSummary;
}
export const listedCase: StoredKind<ListedCase> = {
  schema: z.strictObject({ summary: summarySchema }),
  key: ({ summary }) => ({ partition: keys.handover(summary.id) }),
};

/** A clock that is paused has nobody late, as for the due day. */
const escalatedTo = ({ clocks }: Handover): EscalationLevel | undefined => {
  const reached = new Set(
    runningClocks(clocks).map(([, clock]) => (clock.pausedOn ? undefined : clock.escalatedTo)),
  );
  return escalationLevels.findLast((level) => reached.has(level));
};

const summaryOf = ({ state, masked, openedAt, changedAt }: Head): CaseSummary => {
  const dueOn = dueOnOf(state);
  const level = escalatedTo(state);
  return {
    id: state.id,
    caseNumber: state.caseNumber,
    phase: state.phase,
    origin: originOf(state),
    destination: destinationOf(state),
    masked,
    openedAt,
    changedAt,
    ...(dueOn ? { dueOn } : {}),
    ...(level ? { escalatedTo: level } : {}),
    version: state.version,
    ...(state.category ? { category: state.category } : {}),
  };
};

const shelfOf = (state: Handover, dueOn: string | undefined): ListShelf =>
  isClosed(state) && dueOn === undefined ? 'resting' : 'open';

const listedAt = (certifier: DivisionCode, summary: CaseSummary, shelf: ListShelf) => ({
  [indexes.byOrigin.partition]: places.listPartition(provinceOf(certifier), shelf),
  [indexes.byOrigin.sort]: places.since(certifier, summary.openedAt, summary.id),
});

const placesOf = (head: Head, summary: CaseSummary): Readonly<Record<string, string>> => {
  const shelf = shelfOf(head.state, summary.dueOn);
  const unit = provinceOf(summary.destination);
  const wakes = wakesOn(head.state, head.person);
  const roll = rollShelfOf(head.state);
  return {
    [indexes.byDestination.partition]: places.listPartition(unit, shelf),
    [indexes.byDestination.sort]: places.due(summary.destination, summary.dueOn, summary.id),
    ...listedAt(summary.origin, summary, shelf),
    ...(wakes
      ? {
          [indexes.byWake.partition]: unit,
          [indexes.byWake.sort]: places.wake(wakes, summary.id),
        }
      : {}),
    ...(roll
      ? {
          [indexes.byRoll.partition]: places.rollPartition(summary.destination, roll),
          [indexes.byRoll.sort]: summary.id,
        }
      : {}),
  };
};

export const headItem = (head: Head): Item => {
  const { state, lastHash, personKey, person } = head;
  const summary = summaryOf(head);
  return itemOf(
    storedHead,
    { version: state.version, state, lastHash, personKey, ...(person ? { person } : {}), summary },
    placesOf(head, summary),
  );
};

/** A case certified in two places is listed in both: HEAD lists it for the first, a row of its own for each further one. */
export const certifierItems = (head: Head): readonly Item[] => {
  const summary = summaryOf(head);
  const shelf = shelfOf(head.state, summary.dueOn);
  return head.state.certifiers.slice(1).map(({ locality }) =>
    itemOf(
      {
        ...listedCase,
        key: () => ({ partition: keys.handover(summary.id), sort: sorts.certifier(locality) }),
      },
      { summary },
      listedAt(locality, summary, shelf),
    ),
  );
};

export const numberedCaseFrom = (item: Item): NumberedCase => {
  const { version, state, summary, lastHash, personKey, person } = fromItem(storedHead, item);
  if (version !== state.version) throw damaged(item, 'version', 'not the version of the state');
  const { masked, openedAt, changedAt } = summary;
  const head = { state, lastHash, personKey, ...(person ? { person } : {}), masked, openedAt, changedAt };
  return { head, summary };
};

export const headFrom = (item: Item): Head => numberedCaseFrom(item).head;
