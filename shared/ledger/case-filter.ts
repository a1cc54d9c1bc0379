import { type EscalationLevel, escalationLevels } from '../domain/handover/clocks.ts';
import { isClosed, phases } from '../domain/handover/index.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { CaseQuery, CaseSummary, DueSpan } from '../ports/ledger.ts';
import { type ListShelf, listShelves } from './table-layout.ts';

const reaches = (asked: EscalationLevel, reached: EscalationLevel | undefined): boolean =>
  reached !== undefined && escalationLevels.indexOf(reached) >= escalationLevels.indexOf(asked);

/** Whether the list is one of due days. */
export const asksForDueDays = ({ dueBy, dueIn }: CaseQuery): boolean =>
  dueBy !== undefined || dueIn !== undefined;

/** The due days that are asked for, of the cases of one hukou locality. */
export const dueSpanOf = ({ dueBy, dueIn }: CaseQuery, destination: DivisionCode): DueSpan => {
  const span = dueIn?.(destination) ?? {};
  const last = [dueBy, span.to].filter((day) => day !== undefined).toSorted()[0];
  return last === undefined ? span : { ...span, to: last };
};

/** Before, within or after the due days; a case without one comes after all that have one. */
export const placeIn = ({ from, to }: DueSpan, dueOn: string | undefined): 'before' | 'within' | 'after' => {
  if (dueOn === undefined || (to !== undefined && dueOn > to)) return 'after';
  return from !== undefined && dueOn < from ? 'before' : 'within';
};

const isDueAsAsked = (query: CaseQuery, { destination, dueOn }: CaseSummary): boolean =>
  !asksForDueDays(query) || placeIn(dueSpanOf(query, destination), dueOn) === 'within';

const isWhereAsked = ({ phases: asked, desk, escalated }: CaseQuery, summary: CaseSummary): boolean =>
  (asked === undefined || asked.includes(summary.phase)) &&
  (desk === undefined || desk.officer === summary.claimedBy) &&
  (escalated === undefined || reaches(escalated, summary.escalatedTo));

const waitsAsAsked = ({ nextToAct, proposalsOpen, onHold }: CaseQuery, summary: CaseSummary): boolean =>
  (nextToAct === undefined || nextToAct === summary.nextToAct) &&
  (proposalsOpen === undefined || summary.proposals !== undefined) &&
  (onHold === undefined || summary.onHold === true);

/** Whether the case is one of those asked for. */
export const wanted = (query: CaseQuery, summary: CaseSummary): boolean =>
  isDueAsAsked(query, summary) && isWhereAsked(query, summary) && waitsAsAsked(query, summary);

/** Whether rows may have to be left out, wherever in the list they stand. */
export const dropsRows = ({ phases: asked, escalated, nextToAct, desk, proposalsOpen, onHold }: CaseQuery) =>
  [asked, escalated, nextToAct, desk, proposalsOpen, onHold].some((filter) => filter !== undefined);

const isOpenPhase = (asked: string): boolean =>
  phases.some((phase) => phase === asked && !isClosed({ phase }));

/** Nothing at rest is due, climbs or waits for anybody; and a desk has at rest only what is asked for by its phase. */
export const shelvesOf = (query: CaseQuery): readonly ListShelf[] => {
  const openOnly = query.openOnly ?? query.phases?.every(isOpenPhase) ?? query.desk !== undefined;
  const waiting = [query.escalated, query.nextToAct, query.proposalsOpen, query.onHold];
  return openOnly || asksForDueDays(query) || waiting.some((filter) => filter !== undefined)
    ? ['open']
    : listShelves;
};
