import { destinationOf, type Handover } from '../domain/handover/index.ts';
import type { ChainedEvent } from '../ports/ledger.ts';
import type { EventAbout } from './stored-event.ts';

/** The parties of an event; among them whoever had the case until the decision of this event moved it on. */
export const aboutOf = (
  state: Handover,
  { at }: Pick<ChainedEvent, 'at'>,
  closedBefore?: true,
): EventAbout => {
  const { caseNumber, certifiers, route } = state;
  const former = route.at(-1)?.since === at ? route.at(-2) : undefined;
  return {
    caseNumber,
    origins: certifiers.map(({ locality }) => locality),
    destination: destinationOf(state),
    ...(former ? { formerDestination: former.destination } : {}),
    ...(closedBefore ? { closedBefore } : {}),
  };
};
