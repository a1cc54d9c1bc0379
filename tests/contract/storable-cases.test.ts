import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, firstFault, genesisHash } from '../../shared/audit/hash-chain.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { keysOf } from '../../shared/kernel/keys.ts';
import { eventFrom, eventItem } from '../../shared/ledger/stored-event.ts';
import { headFrom, headItem } from '../../shared/ledger/stored-head.ts';
import type { ChainedEvent } from '../../shared/ports/ledger.ts';
import { givenOn } from '../domain/handover/cast.ts';
import { type Footprint, footprintsOf, starts } from '../properties/handover/random-walk.ts';
import { fengqing, mingguang, monday } from './sample-cases.ts';

const walks = fc.record({
  from: fc.constantFrom(...keysOf(starts)),
  strides: fc.array(
    fc.record({ pick: fc.nat(9_999), variant: fc.nat(9), days: fc.integer({ min: 0, max: 60 }) }),
    { minLength: 1, maxLength: 25 },
  ),
});

const about = { caseNumber: 'CX-2026-530921-7F3K9Q2M-C', origins: [mingguang], destination: fengqing };

const trailOf = (footprints: readonly Footprint[]): readonly ChainedEvent[] =>
  footprints
    .flatMap(({ events }) => events)
    .reduce<readonly ChainedEvent[]>(
      (trail, event) =>
        trail.concat(chain({ ...event, correlationId: 'walk' }, trail.at(-1)?.hash ?? genesisHash)),
      [],
    );

describe('whatever officers do in whatever order', () => {
  it('the case as it stands after each step can be stored and is read back unchanged', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        for (const { after, today, move, bornOn } of footprintsOf(walk)) {
          const { person } = givenOn(today, move.actor, bornOn);
          const stored = headItem({
            state: after,
            lastHash: genesisHash,
            personKey: 'person',
            person,
            masked: { name: '李**' },
            openedAt: monday,
            changedAt: monday,
          });
          const read = headFrom(stored);
          expect(canonicalJson(read.state)).toBe(canonicalJson(after));
          expect(read.person).toEqual(person);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('the trail is read back with every hash still right', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const trail = trailOf(footprintsOf(walk));
        const read = trail.map((event) => eventFrom(eventItem(event, about)));
        expect(read).toEqual(trail);
        expect(firstFault(read)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
