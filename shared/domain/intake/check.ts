import type { CitizenIdParts } from '../../kernel/citizen-id.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { Finding } from '../handover/findings.ts';
import type { Handover, PersonFacts } from '../handover/index.ts';
import type { PersonRecord } from '../person/record.ts';

/** Everything an intake check may look at: gathered once by the receiver. */
export interface Arrival {
  readonly handover: Handover;
  readonly record: PersonRecord;
  readonly number: CitizenIdParts;
  readonly person: PersonFacts;
  readonly today: CivilDate;
  /** The roll the person is on already, if it is another locality's. */
  readonly rollElsewhere?: DivisionCode;
  /** What the directory says today of the code the case was sent to. */
  readonly destination:
    | { readonly kind: 'current' }
    | { readonly kind: 'succeeded'; readonly by: DivisionCode }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly DivisionCode[] };
  readonly localitySuspended: boolean;
}

/** One question asked of every record that arrives. A new one is a file here and a line in the index. */
export type IntakeCheck = (arrival: Arrival) => readonly Finding[];

export const information = (code: Finding['code']): Finding => ({ code, severity: 'information' });
export const ask = (code: Finding['code'], divisions?: readonly DivisionCode[]): Finding =>
  divisions ? { code, severity: 'ask', divisions } : { code, severity: 'ask' };
