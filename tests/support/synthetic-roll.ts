import type { Handover, PersonFacts } from '../../shared/domain/handover/index.ts';
import type { CertificationCategory } from '../../shared/domain/handover/terms.ts';
import { addCalendarMonths } from '../../shared/kernel/duration.ts';
import type { DivisionCode } from '../../shared/kernel/division-code.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import type { Head } from '../../shared/ports/ledger.ts';
import { caseAfter } from '../domain/handover/specification.ts';
import {
  bornAdult,
  bornPensioner,
  clerk,
  day,
  givenOn,
  type Move,
  ordinaryDay,
  sweep,
} from '../domain/handover/cast.ts';
import { decided, deliver, drawing, push } from '../domain/handover/stories.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** A county's roll of made-up persons, laid straight into the table: only their heads, for work that reads nothing else. */
export interface SyntheticRoll {
  readonly county: DivisionCode;
  readonly shelf: 'drawing' | 'contributing';
  readonly persons: number;
  readonly seed: number;
  readonly category?: CertificationCategory;
  /** The day on which contributors were enrolled. */
  readonly enrolledOn?: string;
}

/** From the push to the enrolment on one day. */
const enrolledOnDay = (on: string): readonly Move[] => [
  push({}, on),
  deliver(on),
  clerk('claim', {}, on),
  clerk('accept', {}, on),
  ...decided({ kind: 'enrolled', enrolledOn: on }, on),
];

const personOf = (bornOn: string): PersonFacts => givenOn(ordinaryDay, sweep('sweep').actor, bornOn).person;

const storyOf = ({
  shelf,
  enrolledOn = ordinaryDay,
}: SyntheticRoll): { readonly state: Handover; readonly person: PersonFacts } =>
  shelf === 'drawing'
    ? { state: caseAfter(drawing, bornPensioner), person: personOf(bornPensioner) }
    : { state: caseAfter(enrolledOnDay(enrolledOn), bornAdult), person: personOf(bornAdult) };

/** The same life some months later or earlier. */
const shifted = (person: PersonFacts, months: number): PersonFacts => ({
  reachesMinimumAgeOn: addCalendarMonths(person.reachesMinimumAgeOn, months),
  reachesPensionAgeOn: addCalendarMonths(person.reachesPensionAgeOn, months),
});

const memberOf = (
  { county, category, shelf }: SyntheticRoll,
  { state, person }: ReturnType<typeof storyOf>,
  random: SeededRandom,
): Head => {
  const id = random.uuid();
  const [stop] = state.route;
  const [certifier] = state.certifiers;
  const status = category ? { category } : {};
  return {
    state: {
      ...state,
      ...status,
      id,
      route: [{ ...stop, destination: county }],
      certifiers: [{ ...certifier, ...status }],
      ...(shelf === 'drawing'
        ? { bankAccount: { sequence: state.version, changedOn: day(ordinaryDay) } }
        : {}),
    },
    lastHash: sha256Hex(id),
    personKey: sha256Hex(`person ${id}`),
    person: shifted(person, -random.below(120)),
    masked: { name: '李**', citizenId: '**************0002' },
    openedAt: stop.since,
    changedAt: stop.since,
  };
};

const headsAtOnce = 400;
const lanes = 8;

/** Writes the roll; memory holds a few hundred heads at a time. */
export const seedRoll = async (store: Store, roll: SyntheticRoll): Promise<void> => {
  const story = storyOf(roll);
  const random = seededRandom(roll.seed);
  for (let written = 0; written < roll.persons; written += headsAtOnce) {
    const count = Math.min(headsAtOnce, roll.persons - written);
    const items = Array.from({ length: count }, () => headItem(memberOf(roll, story, random)));
    const share = Math.ceil(count / lanes);
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        putMany(store, items.slice(lane * share, (lane + 1) * share)),
      ),
    );
  }
};
