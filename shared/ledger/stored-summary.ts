import * as z from 'zod';
import { sides } from '../domain/actor.ts';
import { type EscalationLevel, escalationLevels, runningClocks } from '../domain/handover/clocks.ts';
import {
  destinationOf,
  dueOnOf,
  type Handover,
  nextToActOf,
  originOf,
  phases,
} from '../domain/handover/index.ts';
import { proposalKinds } from '../domain/handover/proposals.ts';
import { enrolmentOutcomeKinds } from '../domain/handover/outcome-kinds.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { CaseSummary, Head, Masked } from '../ports/ledger.ts';
import type { StoredKind } from './item.ts';
import { pensionSchema } from './stored-obligations.ts';
import { keys } from './table-layout.ts';

const maskedSchema = z.strictObject({
  name: z.string(),
  citizenId: z.string().exactOptional(),
} satisfies Record<keyof Masked, z.ZodType>);

/**
 * A line as it is stored. It lies in three places, so a pension that is not due is left out, and of findings only whether one
 * asks. Lines of before the clerk's list have no form, and nothing of what came with it.
 */
export type StoredSummary = Omit<CaseSummary, 'pension' | 'worstFinding'> &
  Partial<Pick<CaseSummary, 'pension'>> & { readonly asks?: boolean; readonly form?: 2 };

export const storedSummarySchema: z.ZodType<StoredSummary> = z.strictObject({
  id: z.string().min(1),
  caseNumber: z.string(),
  phase: z.enum(phases),
  origin: divisionCodeSchema,
  destination: divisionCodeSchema,
  masked: maskedSchema,
  openedAt: instantSchema,
  changedAt: instantSchema,
  dueOn: civilDateSchema.exactOptional(),
  escalatedTo: z.enum(escalationLevels).exactOptional(),
  version: z.int().min(1),
  category: z.string().exactOptional(),
  nextToAct: z.enum(sides).exactOptional(),
  claimedBy: z.string().exactOptional(),
  proposals: z.array(z.enum(proposalKinds)).readonly().exactOptional(),
  asks: z.boolean().exactOptional(),
  onHold: z.literal(true).exactOptional(),
  enrolment: z.enum(enrolmentOutcomeKinds).exactOptional(),
  pension: pensionSchema.shape.status.exactOptional(),
  form: z.literal(2).exactOptional(),
} satisfies Record<keyof StoredSummary, z.ZodType>);

/** A case as a list shows it; HEAD and CERTIFIER rows alike. */
export const listedCase: StoredKind<{ readonly summary: StoredSummary }> = {
  schema: z.strictObject({ summary: storedSummarySchema }),
  key: ({ summary }) => ({ partition: keys.handover(summary.id) }),
};

export const storedSummaryOf = ({ pension, worstFinding, ...summary }: CaseSummary): StoredSummary => ({
  ...summary,
  ...(pension === 'not-due' ? {} : { pension }),
  ...(worstFinding ? { asks: worstFinding === 'ask' } : {}),
  form: 2,
});

/** The line that is stored; nothing when it is one of before the clerk's list. */
export const summaryIn = (stored: StoredSummary): CaseSummary | undefined => {
  const { form, asks, pension = 'not-due', ...summary } = stored;
  if (form === undefined) return undefined;
  return {
    ...summary,
    ...(asks === undefined ? {} : { worstFinding: asks ? 'ask' : 'information' }),
    pension,
  };
};

/** A clock that is paused has nobody late, as for the due day. */
const escalatedTo = ({ clocks }: Handover): EscalationLevel | undefined => {
  const reached = new Set(
    runningClocks(clocks).map(([, clock]) => (clock.pausedOn ? undefined : clock.escalatedTo)),
  );
  return escalationLevels.findLast((level) => reached.has(level));
};

const dueIn = (state: Handover): Pick<CaseSummary, 'dueOn' | 'escalatedTo' | 'nextToAct'> => {
  const dueOn = dueOnOf(state);
  const level = escalatedTo(state);
  const nextToAct = nextToActOf(state);
  return {
    ...(dueOn ? { dueOn } : {}),
    ...(level ? { escalatedTo: level } : {}),
    ...(nextToAct ? { nextToAct } : {}),
  };
};

const waitingIn = ({ claimedBy, findings, hold, ...state }: Handover): Partial<CaseSummary> => {
  const proposals = proposalKinds.filter((kind) => state.proposals[kind]);
  const worst = findings.find(({ severity }) => severity === 'ask') ?? findings[0];
  return {
    ...(claimedBy === undefined ? {} : { claimedBy }),
    ...(proposals.length > 0 ? { proposals } : {}),
    ...(worst ? { worstFinding: worst.severity } : {}),
    ...(hold ? { onHold: true } : {}),
  };
};

/** What a list shows of the case: nothing unmasked. It is copied into the list indexes and paid for with every step. */
export const summaryOf = ({ state, masked, openedAt, changedAt }: Head): CaseSummary => ({
  id: state.id,
  caseNumber: state.caseNumber,
  phase: state.phase,
  origin: originOf(state),
  destination: destinationOf(state),
  masked,
  openedAt,
  changedAt,
  version: state.version,
  ...(state.category ? { category: state.category } : {}),
  ...dueIn(state),
  ...waitingIn(state),
  ...(state.enrolment.outcome ? { enrolment: state.enrolment.outcome.kind } : {}),
  pension: state.pension.status,
});
