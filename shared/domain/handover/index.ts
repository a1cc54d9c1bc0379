export { allowedActions, allowedSteps } from './allowed-actions.ts';
export { mayAct, sidesOf } from './authority.ts';
export { eventKindOf, eventKinds, openings, stepNamed, steps } from './catalogue.ts';
export { type Decided, type DecidedEvent, type Decision, decide, decideOpening } from './decide.ts';
export { evolve, fold, type HandoverEvent } from './evolve.ts';
export { destinationOf, type Handover, isClosed, originOf, type Phase, phases } from './state.ts';
export type { Given, PersonFacts, Refusal, Step } from './step.ts';
export { type PersonKeys, personKeysOf } from './uniqueness.ts';
export { dueOnOf, wakesOn } from './wake.ts';
