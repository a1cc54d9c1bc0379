import { type Addition, additionsOf } from './additions.ts';
import { subjectName } from './subject.ts';
import { mergeTallies } from './tally.ts';
import type { Told } from './told.ts';

/** A transaction takes 100 writes; one event changes at most a dozen tallies. */
const mostChanges = 90;

/** Some events of a unit's feed, in order, and what they add together. */
export interface Counted {
  /** How many of the events are in it; the rest is for the next. */
  readonly events: number;
  readonly changes: readonly Addition[];
}

const nameOf = ({ subject, month }: Addition): string => `${subject.level}#${subjectName(subject)}#${month}`;

/** As many of the events as fit into one transaction; at least one. */
export const countTogether = (unit: string, told: readonly Told[]): Counted => {
  const changes = new Map<string, Addition>();
  let events = 0;
  for (const one of told) {
    const additions = additionsOf(unit, one);
    const names = new Set([...changes.keys(), ...additions.map(nameOf)]);
    if (events > 0 && names.size > mostChanges) break;
    for (const addition of additions) {
      const before = changes.get(nameOf(addition));
      const tally = before ? mergeTallies([before.tally, addition.tally]) : addition.tally;
      changes.set(nameOf(addition), { ...addition, tally });
    }
    events += 1;
  }
  return { events, changes: [...changes.values()] };
};
