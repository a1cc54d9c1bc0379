import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIn } from '../../../shared/domain/clearance/figures.ts';
import { countTogether } from '../../../shared/domain/clearance/step.ts';
import { subjectName } from '../../../shared/domain/clearance/subject.ts';
import { mergeTallies, type Tally } from '../../../shared/domain/clearance/tally.ts';
import type { Told } from '../../../shared/domain/clearance/told.ts';
import { destinationOf, isClosed, originOf } from '../../../shared/domain/handover/index.ts';
import { keysOf } from '../../../shared/kernel/keys.ts';
import { provinceOf } from '../../../shared/kernel/division-code.ts';
import { aboutOf } from '../../../shared/ledger/event-about.ts';
import { type Footprint, footprintsOf, starts, type Walk } from './random-walk.ts';

const walks: fc.Arbitrary<Walk> = fc.record({
  from: fc.constantFrom(...keysOf(starts)),
  strides: fc.array(
    fc.record({ pick: fc.nat(10_000), variant: fc.nat(100_000), days: fc.oneof(fc.nat(3), fc.nat(60)) }),
    { minLength: 5, maxLength: 60, size: 'max' },
  ),
});

/** What the feed tells of a move. */
const toldOf = ({ before, after, events }: Footprint): readonly Told[] =>
  events.map((event) => ({
    ...aboutOf(after, event, before && isClosed(before) ? true : undefined),
    event,
  }));

test('after every move of a random walk the case is counted as open where it is, and nowhere else, and only while it is', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const footprints = footprintsOf(walk);
      const places = [
        ...new Set(
          footprints.flatMap(({ after }) => [
            ...after.route.map(({ destination }) => destination),
            originOf(after),
          ]),
        ),
      ];
      const units = [...new Set(places.map(provinceOf))];
      const tallies = new Map<string, Tally>();
      for (const footprint of footprints) {
        for (const unit of units) {
          for (const { subject, tally } of countTogether(unit, toldOf(footprint)).changes) {
            const name = `${subject.level} ${subjectName(subject)}`;
            tallies.set(name, mergeTallies([tallies.get(name) ?? {}, tally]));
          }
        }
        const { after } = footprint;
        const [origin, destination] = [originOf(after), destinationOf(after)];
        const open = [...tallies].flatMap(([name, tally]) =>
          openIn(tally) === 0 ? [] : [[name, openIn(tally)]],
        );
        const expected = isClosed(after)
          ? []
          : [
              `county ${destination}#destination`,
              `county ${origin}#origin`,
              `pair ${destination}#destination#${origin}`,
              `pair ${origin}#origin#${destination}`,
              `unit ${provinceOf(destination)}#destination`,
              `unit ${provinceOf(origin)}#origin`,
            ].map((name) => [name, 1]);
        expect(Object.fromEntries(open)).toEqual(Object.fromEntries(expected));
      }
    }),
    { numRuns: 150 },
  );
});
