import { firstFault } from '../../audit/hash-chain.ts';
import { type RunEventData, runDraftSchema } from '../../domain/runs/events.ts';
import { evolveRun } from '../../domain/runs/evolve.ts';
import type { Run } from '../../domain/runs/run.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hasCode } from '../../ports/failures.ts';
import type { ChainedRunEvent, RunHead } from '../../ports/runs.ts';
import type { RunFault } from './run-view.ts';
import type { Running } from './running.ts';

/** What the trail says of a page of the present computation. */
export type PageClaim = RunEventData<'page-computed'> & { readonly sequence: number };

export interface TrailVerified {
  readonly faults: readonly RunFault[];
  readonly first?: PageClaim;
}

const eventsAtOnce = 500;

const wholeTrail = async ({ runs }: Running, { run }: RunHead): Promise<readonly ChainedRunEvent[]> => {
  const events: ChainedRunEvent[] = [];
  while (events.length < run.version) {
    const some = await runs.trail(run.id, events.length, eventsAtOnce);
    if (some.length === 0) break;
    events.push(...some);
  }
  return events.slice(0, run.version);
};

const claimed = (
  events: readonly ChainedRunEvent[],
  generation: number,
  page: number,
): PageClaim | undefined => {
  for (const { type, data, sequence } of events) {
    if (type !== 'page-computed') continue;
    const draft = runDraftSchema.parse({ type, data });
    if (draft.type !== 'page-computed' || draft.data.generation !== generation) continue;
    if (draft.data.page === page) return { ...draft.data, sequence };
  }
  return undefined;
};

const folded = (events: readonly ChainedRunEvent[]): Run | undefined => {
  try {
    return events.reduce<Run | undefined>(evolveRun, undefined);
  } catch {
    return undefined;
  }
};

const isWhole = (events: readonly ChainedRunEvent[], { run, lastHash }: RunHead): boolean =>
  canonicalJson(folded(events) ?? null) === canonicalJson(run) && events.at(-1)?.hash === lastHash;

/** What the trail says of the page after the event of the page before. */
export const claimAfter = async (
  { runs }: Running,
  { run }: RunHead,
  { sequence, page }: { readonly sequence: number; readonly page: number },
): Promise<PageClaim | undefined> => claimed(await runs.trail(run.id, sequence, 10), run.generation, page);

/** The chain of a run, whether its head is what the chain tells, and the first page that it claims. */
export const verifyTrail = async (running: Running, head: RunHead): Promise<TrailVerified> => {
  try {
    const events = await wholeTrail(running, head);
    const broken = firstFault(events);
    const first = claimed(events, head.run.generation, 1);
    return {
      faults: [
        ...(broken ? [{ code: 'chain-broken', name: `event ${broken.sequence}` } as const] : []),
        ...(isWhole(events, head) ? [] : [{ code: 'head-differs-from-events' } as const]),
      ],
      ...(first ? { first } : {}),
    };
  } catch (error) {
    if (!hasCode(error, 'ledger-item-damaged')) throw error;
    return { faults: [{ code: 'item-damaged', name: 'trail' }] };
  }
};
