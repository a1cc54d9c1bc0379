import { endingOn } from './pauses.ts';
import type { Handover } from './state.ts';

/** The case of somebody who is not dead after all. */
export const alive = ({ diedOn: _diedOn, ...state }: Handover): Handover => ({
  ...state,
  findings: state.findings.filter(({ code }) => code !== 'person-died'),
  pension: endingOn(state.pension),
});
