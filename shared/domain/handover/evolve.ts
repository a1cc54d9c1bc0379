import { applyClockChanges, type ClockChanges } from './clocks.ts';
import { eventKindOf } from './catalogue.ts';
import { type Handover, isClosed } from './state.ts';
import type { Fact } from './step.ts';

/** One thing that happened to a case, without anything personal. */
export interface HandoverEvent extends Fact {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly clocks?: ClockChanges;
  /** Of an event brought to today's form while it was read: the form in which it is stored and was hashed. */
  readonly storedAs?: Pick<HandoverEvent, 'version' | 'data'>;
}

/** The event as it stands in the trail, whatever form its kind has today. */
export const asStored = <E extends HandoverEvent>({ storedAs, ...event }: E): Omit<E, 'storedAs'> => ({
  ...event,
  ...storedAs,
});

/** A closed case waits for nobody: no question, no reminder, no hold; and nothing is approved in it unless it is discharged. */
const settled = (state: Handover): Handover => {
  if (!isClosed(state)) return state;
  const { question: _question, reminder: _reminder, hold: _hold, ...rest } = state;
  return rest.phase === 'discharged' ? rest : { ...rest, proposals: {} };
};

/** The case after the event. Throws on a gap in the sequence or an unknown type: both mean a damaged trail. */
export const evolve = (state: Handover | undefined, event: HandoverEvent): Handover => {
  const expected = (state?.version ?? 0) + 1;
  if (event.sequence !== expected) throw new Error(`event ${event.sequence} where ${expected} was expected`);
  const next = settled(eventKindOf(event.type).evolve(state, event.data, event));
  return {
    ...next,
    version: event.sequence,
    clocks: event.clocks ? applyClockChanges(next.clocks, event.clocks, event.on) : next.clocks,
  };
};

export const fold = (events: readonly HandoverEvent[]): Handover | undefined =>
  events.reduce<Handover | undefined>(evolve, undefined);
