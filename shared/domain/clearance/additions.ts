import { civilDateAt, daysBetween } from '../../kernel/civil-date.ts';
import type { CivilMonth } from '../../kernel/civil-month.ts';
import { monthOf } from '../../kernel/civil-month.ts';
import { instantOfId } from '../../kernel/time-ordered-id.ts';
import type { CountedEvent } from './counted-event.ts';
import { countedExchange } from './counted-exchange.ts';
import { countedTakeOver } from './counted-take-over.ts';
import { bucketOf } from './days.ts';
import { subjectsIn, type TallySubject } from './subject.ts';
import { type CounterName, type Tally, tallyOf } from './tally.ts';
import type { Told } from './told.ts';

/** What is added to the tally of a subject and a month. */
export interface Addition {
  readonly subject: TallySubject;
  readonly month: CivilMonth;
  readonly tally: Tally;
}

const countedByType: ReadonlyMap<string, CountedEvent> = new Map(
  [...countedExchange, ...countedTakeOver].map((event) => [event.type, event]),
);

/** Civil days since the case was opened, which its identifier tells; nothing where it does not, or says that it is yet to come. */
const daysSinceOpening = ({ event }: Told): number | undefined => {
  const openedAt = instantOfId(event.handoverId);
  const days = openedAt === undefined ? -1 : daysBetween(civilDateAt(openedAt), event.on);
  return days < 0 ? undefined : days;
};

const countersOf = (counted: CountedEvent, told: Told): readonly CounterName[] => {
  const days = counted.measure === undefined ? undefined : daysSinceOpening(told);
  return [
    ...(told.event.sequence === 1 ? ['opened' as const] : []),
    ...counted.countersOf(told),
    ...(counted.measure === undefined || days === undefined
      ? []
      : [`${counted.measure}.${bucketOf(days)}` as const]),
  ];
};

/** The certifying county keeps a case that moves on between hukou localities. */
const keeps = ({ level, side }: TallySubject): boolean => side === 'origin' && level !== 'pair';

/** What the event adds to the tallies of a unit, in the month in which it happened. */
export const additionsOf = (unit: string, told: Told): readonly Addition[] => {
  const { origins, destination, formerDestination, event } = told;
  const counted = countedByType.get(event.type);
  const [origin] = origins;
  if (!counted || origin === undefined) return [];
  const former = counted.moves(told) ? formerDestination : undefined;
  const month = monthOf(event.on);
  const adding = (subjects: readonly TallySubject[], counters: readonly CounterName[]): readonly Addition[] =>
    counters.length === 0 ? [] : subjects.map((subject) => ({ subject, month, tally: tallyOf(counters) }));
  const here = subjectsIn(unit, { origin, destination });
  const there = former === undefined ? [] : subjectsIn(unit, { origin, destination: former });
  return [
    ...adding(counted.byFormer && former !== undefined ? there : here, countersOf(counted, told)),
    ...(former === undefined
      ? []
      : adding(
          here.filter((subject) => !keeps(subject)),
          ['movedIn'],
        )),
    ...adding(
      there.filter((subject) => !keeps(subject)),
      ['movedOut'],
    ),
  ];
};
