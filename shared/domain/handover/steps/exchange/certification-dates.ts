import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { type Given, type Refusal, refuse } from '../../step.ts';

interface Certified {
  readonly certifiedFrom: CivilDate;
  readonly certifiedUntil?: CivilDate | undefined;
}

/** Only who is certified today is pushed; a certifier that joins is held to the same. */
export const certificationRefusal = (certified: Certified, given: Given): Refusal | undefined => {
  if (certified.certifiedFrom > given.today) return refuse('certification-not-yet-valid');
  return certified.certifiedUntil && certified.certifiedUntil < given.today
    ? refuse('certification-expired')
    : undefined;
};
