import { type Opening, steps, type Step } from '../domain/handover/index.ts';
import type { Role, Side } from '../domain/actor.ts';
import type { Words } from '../domain/words.ts';

export interface OfficerStep {
  readonly step: Step;
  readonly roles: readonly Role[];
}

/** What officers may ask for by name: not the steps of the exchange itself, and not joining, which a push does. */
export const officerSteps: readonly OfficerStep[] = steps.flatMap((step) =>
  'side' in step.by && step.by.side !== 'joining' ? [{ step, roles: step.by.roles }] : [],
);

export const actionNames: readonly string[] = officerSteps.map(({ step }) => step.action);

/** What a screen says of a step before it is taken; `x-action` of its operation in the API description. */
export interface ActionDescription {
  readonly action: string;
  readonly title: Words;
  readonly description: Words;
  readonly side: Side | 'either';
  readonly roles: readonly Role[];
  /** Whether the step is one of the two that important business takes (社会保险经办条例 Art. 37). */
  readonly fourEyes: 'propose' | 'approve' | 'reject' | 'none';
}

export const describedStep = ({
  action,
  title,
  description,
  by,
  fourEyes,
}: Pick<Step | Opening, 'action' | 'title' | 'description' | 'by' | 'fourEyes'>): ActionDescription => ({
  action,
  title,
  description,
  side: 'side' in by && by.side !== 'joining' ? by.side : 'either',
  roles: 'roles' in by ? by.roles : [],
  fourEyes: fourEyes ?? 'none',
});
