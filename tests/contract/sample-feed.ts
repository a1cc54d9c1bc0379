import type { FeedDraft, FeedEntry } from '../../shared/ports/feed.ts';
import { fengqing, mingguang, type SampleCase } from './sample-cases.ts';

export const draftsOf = (sample: SampleCase, units: readonly string[] = ['34', '53']): readonly FeedDraft[] =>
  sample.events.map((event) => ({
    event,
    caseNumber: sample.head.state.caseNumber,
    origins: [mingguang],
    destination: fengqing,
    units,
  }));

export const nameOf = ({ event }: Pick<FeedEntry, 'event'>) => `${event.handoverId}#${event.sequence}`;

/** A feed as it must be: positions without a gap, every event once, those of one case in their order. */
export const whole = (drafts: readonly FeedDraft[]) => ({
  positions: drafts.map((_draft, index) => index + 1),
  events: drafts.map(nameOf).toSorted(),
  casesOutOfOrder: 0,
});

export const found = (entries: readonly FeedEntry[]) => ({
  positions: entries.map(({ position }) => position),
  events: entries.map(nameOf).toSorted(),
  casesOutOfOrder: [...Map.groupBy(entries, ({ event }) => event.handoverId).values()].filter((ofOne) =>
    ofOne.some(({ event }, index) => event.sequence < (ofOne[index - 1]?.event.sequence ?? 0)),
  ).length,
});
