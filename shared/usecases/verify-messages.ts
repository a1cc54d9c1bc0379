import { evolve, type Handover } from '../domain/handover/index.ts';
import type { ChainedEvent, OutboxRow } from '../ports/ledger.ts';
import type { Fault } from './faults.ts';
import { localitiesTold } from './outbox-rows.ts';

/** The case after each event. */
const statesOf = (events: readonly ChainedEvent[]): readonly Handover[] => {
  const states: Handover[] = [];
  for (const event of events) states.push(evolve(states.at(-1), event));
  return states;
};

/** An event does not say for which side its officer acted, so each is allowed; the system acts for none. */
const actingFor = ({ actor }: ChainedEvent) =>
  actor.kind === 'system' ? ([undefined] as const) : (['origin', 'destination', undefined] as const);

/** The ways in which an event may have been told; one message to each locality of one of them. */
const waysToTell = (event: ChainedEvent, after: readonly Handover[]): readonly ReadonlySet<string>[] =>
  after.flatMap((state) => actingFor(event).map((side) => new Set(localitiesTold(event, state, side))));

const faultOf = (
  ways: readonly ReadonlySet<string>[],
  told: ReadonlySet<string>,
): Fault['code'] | undefined => {
  if (ways.some((way) => way.symmetricDifference(told).size === 0)) return undefined;
  return ways.every((way) => way.difference(told).size > 0) ? 'message-missing' : 'message-without-event';
};

/**
 * Every event that is news has its row for each locality that is told, pending, received or parked; and no row is without its
 * event. The events of one decision are told to the parties after the whole decision.
 */
export const messageFaults = (
  handoverId: string,
  events: readonly ChainedEvent[],
  rows: readonly OutboxRow[],
): readonly Fault[] => {
  const told = Map.groupBy(rows, ({ sequence }) => sequence);
  const states = statesOf(events);
  const wrong = events.flatMap((event, index): readonly Fault[] => {
    const { sequence } = event;
    const after = states.filter((_state, at) => at >= index && events[at]?.at === event.at);
    const targets = new Set((told.get(sequence) ?? []).map(({ target }) => target));
    const code = faultOf(waysToTell(event, after), targets);
    return code ? [{ code, handoverId, sequence }] : [];
  });
  const unknown = [...told.keys()].filter((sequence) => sequence > events.length);
  return [
    ...wrong,
    ...unknown.map((sequence) => ({ code: 'message-without-event', handoverId, sequence }) as const),
  ];
};
