/** What calls a function. */
export type Trigger = 'http' | 'queue' | 'stream' | 'schedule';

/**
 * How many copies of a function may run at the same time, by what calls it. One copy handles one event at a time,
 * as on Lambda, so that state kept in a module is never shared by two events. Four let requests overlap while each
 * waits for the table; two let one slow inbox not hold up the other thirty-one, which share one function; a stream
 * of one shard and a schedule never have more than one event in hand.
 */
export const copiesByTrigger: Readonly<Record<Trigger, number>> = {
  http: 4,
  queue: 2,
  stream: 1,
  schedule: 1,
};

export function copiesFor(triggers: readonly Trigger[]): number {
  return Math.max(1, ...triggers.map((trigger) => copiesByTrigger[trigger]));
}
