import { mayAct } from './authority.ts';
import { steps } from './catalogue.ts';
import type { Handover } from './state.ts';
import type { Given, Step } from './step.ts';

/** What this caller may do to this case now, in the order of a case's life. */
export const allowedSteps = (state: Handover, given: Given): readonly Step[] =>
  steps.filter((step) => {
    if ('side' in step.by && step.by.side === 'joining') return false;
    const acting = mayAct(state, step.by, given.actor);
    if (!acting) return false;
    return !step.impossible(state, acting === 'system' ? given : { ...given, side: acting });
  });

export const allowedActions = (state: Handover, given: Given): readonly string[] =>
  allowedSteps(state, given).map((step) => step.action);
