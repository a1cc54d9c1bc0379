import { yearOf } from '../../../../kernel/civil-year.ts';
import { reachedPensionAge } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import type { Given } from '../../step.ts';

type Certified = Pick<Handover, 'certifiedFrom' | 'certifiedUntil' | 'certificationGaps'>;

/** Whether the person was certified on any day of the calendar year (practice of Songshan and Luquan). */
export const certifiedInYear = (state: Certified, year: number): boolean => {
  const { certifiedFrom, certifiedUntil, certificationGaps = [] } = state;
  if (certifiedFrom === undefined || yearOf(certifiedFrom) > year) return false;
  if (certifiedUntil !== undefined && yearOf(certifiedUntil) < year) return false;
  return !certificationGaps.some(
    ({ lostOn, regainedOn }) => yearOf(lostOn) < year && yearOf(regainedOn) > year,
  );
};

/** The government pays for the year that runs: only under 60, only for a certified person (人社部发〔2017〕59号). */
export const premiumDueNow = (state: Certified, given: Given): boolean =>
  !reachedPensionAge(given) && certifiedInYear(state, yearOf(given.today));
