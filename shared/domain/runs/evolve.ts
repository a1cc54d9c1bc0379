import { exhaustive } from '../../kernel/exhaustive.ts';
import { type RunDraft, type RunEvent, type RunEventData, runDraftSchema } from './events.ts';
import { emptyDigest, nextDigest } from './line-id.ts';
import type { Run } from './run.ts';
import { addTotals } from './totals.ts';

const actorName = ({ actor }: RunEvent): string => (actor.kind === 'officer' ? actor.officer : actor.name);

const uncomputed = {
  status: 'computing',
  pages: 0,
  totals: {},
  skipped: {},
  linesDigest: emptyDigest,
} as const satisfies Partial<Run>;

const opened = (data: RunEventData<'opened'>, event: RunEvent): Run => ({
  id: event.runId,
  ...data,
  ...uncomputed,
  version: event.sequence,
  generation: 1,
  results: {},
  untoldPages: [],
  openedBy: actorName(event),
  openedAt: event.at,
  changedAt: event.at,
});

const pageComputed = (
  { cursor: _cursor, ...run }: Run,
  { page, totals, skipped, digest, next }: RunEventData<'page-computed'>,
): Run => ({
  ...run,
  pages: page,
  totals: addTotals(run.totals, totals),
  skipped: addTotals(run.skipped, skipped),
  linesDigest: nextDigest(run.linesDigest, digest),
  ...(next === undefined ? { status: 'computed', pagesComputed: page } : { cursor: next }),
});

const recomputed = (run: Run, { asKnownOn, policies }: RunEventData<'recomputed'>): Run => {
  const { cursor: _c, stopped: _s, reviewedBy: _r, pagesComputed: _p, ...rest } = run;
  return { ...rest, ...uncomputed, generation: run.generation + 1, asKnownOn, policies };
};

const closedWhenTold = (run: Run): Run =>
  run.pages === run.pagesComputed && run.untoldPages.length === 0 ? { ...run, status: 'closed' } : run;

const pagePosted = (run: Run, { page, results }: RunEventData<'page-posted'>): Run =>
  closedWhenTold({
    ...run,
    pages: page === run.pages + 1 ? page : run.pages,
    untoldPages: run.untoldPages.filter((untold) => untold !== page),
    results: addTotals(run.results, results),
  });

/** Answers that come after the page was posted bring the run back to posting for that page. */
const returnsRecorded = (run: Run, { results, pages }: RunEventData<'returns-recorded'>): Run => {
  const counted = { ...run, results: addTotals(run.results, results) };
  if (run.status !== 'posting' && run.status !== 'closed') return counted;
  const late = pages.filter((page) => page <= run.pages);
  const untoldPages = [...new Set([...run.untoldPages, ...late])].toSorted((a, b) => a - b);
  return untoldPages.length === 0 ? counted : { ...counted, status: 'posting', untoldPages };
};

const withoutReview = ({ reviewedBy: _reviewedBy, ...run }: Run): Run => run;

const changed = (run: Run, { type, data }: RunDraft, event: RunEvent): Run => {
  switch (type) {
    case 'page-computed':
      return pageComputed(run, data);
    case 'stopped':
      return { ...run, stopped: data };
    case 'recomputed':
      return recomputed(run, data);
    case 'reviewed':
      return { ...run, status: 'reviewed', reviewedBy: actorName(event) };
    case 'rejected':
      return { ...withoutReview(run), status: 'computed' };
    case 'approved':
      return { ...run, status: 'approved', approvedBy: actorName(event) };
    case 'issued':
      return { ...run, status: 'issued' };
    case 'returns-recorded':
      return returnsRecorded(run, data);
    case 'posting-begun':
      return { ...run, status: 'posting', pages: 0 };
    case 'page-posted':
      return pagePosted(run, data);
    case 'succeeded':
      return { ...run, succeededBy: data.by };
    case 'instructions-read':
    case 'late-returns-noted':
      return run;
    case 'opened':
      throw new Error('a run is opened once');
    default:
      return exhaustive(type);
  }
};

/** The run after the event. Throws on a gap in the sequence or an unknown event: both mean a damaged trail. */
export const evolveRun = (run: Run | undefined, event: RunEvent): Run => {
  const expected = (run?.version ?? 0) + 1;
  if (event.sequence !== expected) throw new Error(`event ${event.sequence} where ${expected} was expected`);
  const draft = runDraftSchema.parse({ type: event.type, data: event.data });
  if (!run) {
    if (draft.type !== 'opened') throw new Error(`${draft.type} cannot open a run`);
    return opened(draft.data, event);
  }
  return { ...changed(run, draft, event), version: event.sequence, changedAt: event.at };
};

export const foldRun = (events: readonly RunEvent[]): Run | undefined =>
  events.reduce<Run | undefined>(evolveRun, undefined);
