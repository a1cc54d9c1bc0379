import { daysBetween, plusDays } from '../../kernel/civil-date.ts';
import { dueOn } from '../../kernel/working-calendar.ts';
import { type Clock, type ClockChanges, type ClockName, destinationClocks } from './clocks.ts';
import type { Handover } from './state.ts';
import type { Draft, Given } from './step.ts';

/** A pause adds as much time as it took: working days to a term in working days, calendar days to any other. */
const afterPause = (clock: Clock, name: ClockName, given: Given) => {
  const pausedOn = clock.pausedOn ?? given.today;
  const term = given.policy[name].value;
  const inWorkingDays = typeof term === 'object' && 'workingDays' in term;
  return inWorkingDays
    ? given.calendar.plusWorkingDays(clock.dueOn, given.calendar.workingDaysBetween(pausedOn, given.today))
    : plusDays(clock.dueOn, daysBetween(pausedOn, given.today));
};

/** What the destination starts while the case is held or a question is open stands still from the first day. */
const startedPaused = (draft: Draft, after: Handover): readonly ClockName[] =>
  after.hold || after.question ? (draft.starts ?? []).filter((name) => destinationClocks.includes(name)) : [];

/**
 * Turns "start the clock" into a day, under the policy of today; clocks that do not run cannot stop, pause or resume.
 * `after` is the case after the event, whose clocks are still the old ones.
 */
export const resolveClocks = (
  { before: state, after }: { readonly before: Handover | undefined; readonly after: Handover },
  draft: Draft,
  given: Given,
): ClockChanges | undefined => {
  const clocks = state?.clocks ?? {};
  const started = (draft.starts ?? []).map((clock) => ({
    clock,
    dueOn: dueOn(given.today, given.policy[clock].value, given.calendar),
  }));
  const stopped = (draft.stops ?? []).filter((clock) => clocks[clock]);
  const running = (draft.pauses ?? []).filter((clock) => clocks[clock] && !clocks[clock].pausedOn);
  const paused = [...running, ...startedPaused(draft, after)];
  const resumed = (draft.resumes ?? []).flatMap((clock) => {
    const standing = clocks[clock];
    return standing?.pausedOn ? [{ clock, dueOn: afterPause(standing, clock, given) }] : [];
  });
  if (started.length + stopped.length + paused.length + resumed.length === 0) return undefined;
  return {
    ...(started.length > 0 ? { started } : {}),
    ...(stopped.length > 0 ? { stopped } : {}),
    ...(paused.length > 0 ? { paused } : {}),
    ...(resumed.length > 0 ? { resumed } : {}),
  };
};
