import { json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { getStanding as standing } from '../../shared/http/operations/get-standing.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { RunStore } from '../../shared/ports/runs.ts';
import type { StandingReader } from '../../shared/ports/standing.ts';
import { getStanding } from '../../shared/usecases/get-standing.ts';

export interface StandingHandlerParts {
  readonly standing: () => StandingReader;
  readonly directory: () => Pick<Directory, 'recorded'>;
  readonly runs: () => Pick<RunStore, 'unfinished' | 'heads'>;
  readonly now: () => Instant;
}

/** How the units stand, for supervisors. */
export const standingImplementations = (parts: StandingHandlerParts): readonly Implementation[] => [
  implement(standing, async ({ query, officer }) => {
    const reading = getStanding({
      reader: parts.standing(),
      directory: parts.directory(),
      runs: parts.runs(),
      now: parts.now,
    });
    return json(200, valueOf(await reading({ ...query, officer })));
  }),
];
