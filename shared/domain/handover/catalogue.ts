import { discharged } from './discharge.ts';
import type { Opening } from './opening.ts';
import type { EventKind, Step } from './step.ts';
import { accountEvents, accountSteps } from './steps/account/index.ts';
import { afterwardsEvents, afterwardsSteps } from './steps/afterwards/index.ts';
import { askingEvents, askingSteps } from './steps/asking/index.ts';
import { exchangeEvents, exchangeOpenings, exchangeSteps } from './steps/exchange/index.ts';
import { inquiryEvents, inquiryOpenings, inquirySteps } from './steps/inquiry/index.ts';
import { proofOfLifeEvents, proofOfLifeSteps } from './steps/proof-of-life/index.ts';
import { runsEvents, runsSteps } from './steps/runs/index.ts';
import { takeOverEvents, takeOverSteps } from './steps/take-over/index.ts';

/** Everything that may be done to a case, in the order of a case's life. A new step is a file in one of the folders. */
export const steps: readonly Step[] = [
  ...inquirySteps,
  ...exchangeSteps,
  ...askingSteps,
  ...takeOverSteps,
  ...accountSteps,
  ...proofOfLifeSteps,
  ...runsSteps,
  ...afterwardsSteps,
];
export const openings: readonly Opening[] = [...inquiryOpenings, ...exchangeOpenings];
export const eventKinds: readonly EventKind[] = [
  ...inquiryEvents,
  ...exchangeEvents,
  ...askingEvents,
  ...takeOverEvents,
  ...accountEvents,
  discharged,
  ...proofOfLifeEvents,
  ...runsEvents,
  ...afterwardsEvents,
];

const stepsByAction = new Map(steps.map((step) => [step.action, step]));
const kindsByType = new Map(eventKinds.map((kind) => [kind.type, kind]));

export const stepNamed = (action: string): Step | undefined => stepsByAction.get(action);

/** Unknown types are a bug or a newer release's event: never skipped silently. */
export const eventKindOf = (type: string): EventKind => {
  const kind = kindsByType.get(type);
  if (!kind) throw new Error(`unknown event type ${type}`);
  return kind;
};
