import type { Given } from '../domain/handover/index.ts';
import type { BenefitRules } from '../policies/benefit-rules.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Instant } from '../kernel/instant.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Directory } from '../ports/directory.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Vault } from '../vault/vault.ts';

/** Everything the use cases need of the outside; wired once per function. */
export interface Exchange {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly policyFor: (place: DivisionCode, on: CivilDate) => Given['policy'];
  /** What a place owes and pays on a day, as it was known on another day; as it is known at all when that is left out. */
  readonly benefitRulesFor: (place: DivisionCode, on: CivilDate, knownOn?: CivilDate) => BenefitRules;
  readonly now: () => Instant;
  /** A fresh, time-ordered identifier for a case. */
  readonly newId: () => string;
  /** Random bytes for the readable case number. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** The part of a request that identifies it: who asks, under which key, with what content. */
export interface RequestIdentity {
  readonly correlationId: string;
  /** The caller's stable name; keys of different callers never meet. */
  readonly caller: string;
  readonly idempotencyKey?: string;
  /** SHA-256 of the canonical request (operation and body). */
  readonly digest: string;
  /** Version the caller expects, from If-Match. */
  readonly expectedVersion?: number;
}
