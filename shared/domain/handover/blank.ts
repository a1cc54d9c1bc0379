import type { DivisionCode } from '../../kernel/division-code.ts';
import { fenSchema } from '../../kernel/fen.ts';
import type { Handover, Phase } from './state.ts';
import type { Fact } from './step.ts';

/** A case that has just been opened by an inquiry or a push. */
export const newHandover = (
  fact: Fact,
  opened: { caseNumber: string; origin: DivisionCode; destination: DivisionCode; phase: Phase },
): Handover => ({
  id: fact.handoverId,
  caseNumber: opened.caseNumber,
  version: 0,
  phase: opened.phase,
  certifiers: [{ locality: opened.origin, since: fact.at }],
  route: [{ destination: opened.destination, since: fact.at }],
  responsible: 'origin',
  documents: {},
  findings: [],
  proposals: {},
  enrolment: { attempts: 0 },
  premiumDue: false,
  premiums: {},
  pension: { status: 'not-due', unpaidMonths: [], pauses: [] },
  overpaymentFen: fenSchema.parse(0),
  overpaymentEstablishedFen: fenSchema.parse(0),
  clocks: {},
  recordSequence: fact.sequence,
});
