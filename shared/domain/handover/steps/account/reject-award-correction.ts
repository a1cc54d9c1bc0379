import { words } from '../../../words.ts';
import { inPhase, takenOver } from '../../conditions.ts';
import { rejectionOf } from '../take-over/four-eyes.ts';

/** The award stays as it is. */
export const { rejected: awardCorrectionRejected, reject: rejectAwardCorrection } = rejectionOf(
  'award-correction',
  words('待遇更正', 'award correction'),
  inPhase(...takenOver),
);
