import { steps, type Step } from '../domain/handover/index.ts';
import type { Role } from '../domain/actor.ts';

export interface OfficerStep {
  readonly step: Step;
  readonly roles: readonly Role[];
}

/** What officers may ask for by name: not the steps of the exchange itself, and not joining, which a push does. */
export const officerSteps: readonly OfficerStep[] = steps.flatMap((step) =>
  'side' in step.by && step.by.side !== 'joining' ? [{ step, roles: step.by.roles }] : [],
);

export const actionNames: readonly string[] = officerSteps.map(({ step }) => step.action);
