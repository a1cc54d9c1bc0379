import type { DivisionCode } from '../../kernel/division-code.ts';
import type { HandoverEvent } from '../handover/index.ts';

/** An event as the feed tells it, as far as it is counted. */
export interface Told {
  readonly event: Pick<HandoverEvent, 'handoverId' | 'sequence' | 'on' | 'type' | 'data'>;
  /** The first speaks for the certifying side and is the one that counts. */
  readonly origins: readonly DivisionCode[];
  readonly destination: DivisionCode;
  readonly formerDestination?: DivisionCode;
  /** The case was closed until the decision of this event. */
  readonly closedBefore?: true;
}
