import type { DivisionCode } from '../../kernel/division-code.ts';
import { destinationOf, type Handover, isClosed } from './state.ts';

/** What this case holds of its person: at most one open case and one roll in the whole country. */
export interface PersonKeys {
  readonly openCase: boolean;
  /** The hukou locality that answers for the person on its roll. */
  readonly roll?: DivisionCode;
}

const offRoll = (state: Handover): boolean =>
  state.responsible === 'origin' || state.phase === 'concluded' || state.phase === 'ended';

export const personKeysOf = (state: Handover): PersonKeys =>
  offRoll(state)
    ? { openCase: !isClosed(state) }
    : { openCase: !isClosed(state), roll: destinationOf(state) };
