import { words } from '../../../words.ts';
import { inPhase, takenOver } from '../../conditions.ts';
import { rejectionOf } from '../take-over/four-eyes.ts';

/** The record stays as it was. */
export const { rejected: identityCorrectionRejected, reject: rejectIdentityCorrection } = rejectionOf(
  'identity-correction',
  words('身份信息更正', 'identity correction'),
  inPhase(...takenOver),
);
