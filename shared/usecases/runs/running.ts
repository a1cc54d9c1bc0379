import type { DivisionCode } from '../../kernel/division-code.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Roll } from '../../ports/roll.ts';
import type { RunQueue, RunStore } from '../../ports/runs.ts';
import type { Exchange } from '../exchange.ts';

/** Everything the runs need of the outside, beside what the cases need; wired once per function. */
export interface Running {
  readonly exchange: Exchange;
  readonly runs: RunStore;
  readonly roll: Roll;
  readonly queue: RunQueue;
  /** Persons to a page; as many as fit one transaction unless fewer are asked for. */
  readonly personsToPage?: number;
  /** Every policy file that can decide anything a run asks at a place, as known on a day, with the SHA-256 of what it says. */
  readonly policyFilesFor: (place: DivisionCode, knownOn: CivilDate) => Readonly<Record<string, string>>;
}
