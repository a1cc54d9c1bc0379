import { chain, genesisHash } from '../../audit/hash-chain.ts';
import { type RunActor, type RunDraft, runEventVersion } from '../../domain/runs/events.ts';
import { evolveRun } from '../../domain/runs/evolve.ts';
import type { Run } from '../../domain/runs/run.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ChainedRunEvent, RunCommit, RunHead } from '../../ports/runs.ts';

export interface RunFact {
  readonly runId: string;
  readonly actor: RunActor;
  readonly now: Instant;
  readonly correlationId: string;
}

/** The worker, as the trail names it. */
export const worker = { kind: 'system', name: 'runs' } as const satisfies RunActor;

type Decided = Pick<RunCommit, 'head' | 'expectedVersion' | 'events'>;

/** The run after the drafts, with the events as they are chained to its trail. */
export const decidedRun = (
  before: RunHead | undefined,
  drafts: readonly [RunDraft, ...RunDraft[]],
  { runId, actor, now, correlationId }: RunFact,
): Decided => {
  const events: ChainedRunEvent[] = [];
  let run: Run | undefined = before?.run;
  let lastHash = before?.lastHash ?? genesisHash;
  for (const { type, data } of drafts) {
    const event = chain(
      {
        runId,
        sequence: (run?.version ?? 0) + 1,
        at: now,
        on: civilDateAt(now),
        actor,
        type,
        version: runEventVersion,
        data,
        correlationId,
      },
      lastHash,
    );
    run = evolveRun(run, event);
    lastHash = event.hash;
    events.push(event);
  }
  if (!run) throw new Error('a decision without events');
  return { head: { run, lastHash }, expectedVersion: before?.run.version ?? 0, events };
};
