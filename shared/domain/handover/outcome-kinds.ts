import { keysOf } from '../../kernel/keys.ts';
import type { EnrolmentOutcome } from './terms.ts';

/** How an enrolment may end, by name alone: a kind that is missing here does not compile. */
export const enrolmentOutcomeKinds = keysOf({
  enrolled: true,
  'covered-elsewhere': true,
  deferred: true,
  refused: true,
  'not-found': true,
  excluded: true,
} satisfies Record<EnrolmentOutcome['kind'], true>);
