import { type EscalationLevel, escalationLevels } from '../handover/clocks.ts';
import { enrolmentOutcomeKinds } from '../handover/outcome-kinds.ts';
import { type EnrolmentOutcome, returnCodes } from '../handover/terms.ts';
import { type Histogram, quantileDays } from './days.ts';
import { inquiryAnswers, type Measure, measures, type PlainCount, plainCounts, type Tally } from './tally.ts';

/** Days by measure; a measure that nothing was counted for is left out. */
export type DaysByMeasure = Readonly<Partial<Record<Measure, number>>>;

/** What a tally says. Coded counts hold only codes that were counted. */
export interface Figures {
  readonly counts: Readonly<Record<PlainCount, number>>;
  readonly returned: Readonly<Partial<Record<(typeof returnCodes)[number], number>>>;
  readonly inquiryAnswers: Readonly<Partial<Record<(typeof inquiryAnswers)[number], number>>>;
  readonly enrolment: Readonly<Partial<Record<EnrolmentOutcome['kind'], number>>>;
  readonly escalated: Readonly<Partial<Record<EscalationLevel, number>>>;
  /** Cases under way at the end of the time asked for. */
  readonly open: number;
  readonly medianDays: DaysByMeasure;
  readonly p90Days: DaysByMeasure;
}

const tabled = <C extends string, V>(
  codes: readonly C[],
  valueOf: (code: C) => V | undefined,
): Partial<Record<C, V>> => {
  const table: Partial<Record<C, V>> = {};
  for (const code of codes) {
    const value = valueOf(code);
    if (value !== undefined) table[code] = value;
  }
  return table;
};

export const histogramOf = (tally: Tally, measure: Measure): Histogram => {
  const prefix = `${measure}.`;
  return new Map(
    Object.entries(tally).flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[Number(name.slice(prefix.length)), count] as const] : [],
    ),
  );
};

/** Cases under way after everything that was counted since the beginning. */
export const openIn = (sinceTheBeginning: Tally): number => {
  const of = (name: PlainCount) => sinceTheBeginning[name] ?? 0;
  return of('opened') + of('movedIn') - of('movedOut') - of('ended') + of('reopened');
};

const isComplete = (counts: Partial<Figures['counts']>): counts is Figures['counts'] =>
  plainCounts.every((name) => counts[name] !== undefined);

const countsIn = (tally: Tally): Figures['counts'] => {
  const counts = tabled(plainCounts, (name) => tally[name] ?? 0);
  if (!isComplete(counts)) throw new Error('every count has a number');
  return counts;
};

/** The figures of a time: what was counted in it, and of the open cases everything up to its end. */
export const figuresOf = (inTime: Tally, untilItsEnd: Tally): Figures => {
  const days = (share: number) =>
    tabled(measures, (measure) => quantileDays(histogramOf(inTime, measure), share));
  return {
    counts: countsIn(inTime),
    returned: tabled(returnCodes, (code) => inTime[`returned.${code}`]),
    inquiryAnswers: tabled(inquiryAnswers, (answer) => inTime[`answered.${answer}`]),
    enrolment: tabled(enrolmentOutcomeKinds, (kind) => inTime[`enrolment.${kind}`]),
    escalated: tabled(escalationLevels, (level) => inTime[`escalated.${level}`]),
    open: openIn(untilItsEnd),
    medianDays: days(0.5),
    p90Days: days(0.9),
  };
};
