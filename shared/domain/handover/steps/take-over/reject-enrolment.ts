import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { rejectionOf } from './four-eyes.ts';

/** The enrolment outcome goes back to the officer who proposed it. */
export const { rejected: enrolmentRejected, reject: rejectEnrolment } = rejectionOf(
  'enrolment',
  words('参保结果', 'enrolment outcome'),
  inPhase('taking-over'),
);
