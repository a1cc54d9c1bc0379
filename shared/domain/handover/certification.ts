import type { DivisionCode } from '../../kernel/division-code.ts';
import type { Certification, Certifier, Handover } from './state.ts';

export type Validity = Pick<Certification, 'certifiedUntil' | 'certificationGaps' | 'liftedOut'>;

const withValidity = (certifier: Certifier, validity: Validity): Certifier => {
  const { certifiedUntil: _until, certificationGaps: _gaps, liftedOut: _lifted, ...rest } = certifier;
  return { ...rest, ...validity };
};

/**
 * The case after a change of the certifications of these localities, or of all. `change` gives the new validity, or nothing
 * where the certification stays as it is; when none changes the same state comes back.
 */
export const changeCertifications = (
  state: Handover,
  concerned: readonly DivisionCode[] | undefined,
  change: (certification: Certification) => Validity | undefined,
): Handover => {
  const changeOf = (certification: Certification, { locality }: Certifier) =>
    concerned === undefined || concerned.includes(locality) ? change(certification) : undefined;
  const [first, ...further] = state.certifiers;
  const ofFurther = further.map((certifier) => changeOf(certifier, certifier));
  const own = changeOf(state, first);
  if (!own && !ofFurther.some(Boolean)) return state;
  const certifiers: Handover['certifiers'] = [
    first,
    ...further.map((certifier, index) => {
      const validity = ofFurther[index];
      return validity ? withValidity(certifier, validity) : certifier;
    }),
  ];
  if (!own) return { ...state, certifiers };
  const { certifiedUntil: _until, certificationGaps: _gaps, liftedOut: _lifted, ...rest } = state;
  return { ...rest, ...own, certifiers };
};
