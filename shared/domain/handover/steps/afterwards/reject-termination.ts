import { words } from '../../../words.ts';
import { rejectionOf } from '../take-over/four-eyes.ts';
import { terminable } from './propose-termination.ts';

/** The termination goes back to the officer who proposed it; nothing has stopped. */
export const { rejected: terminationRejected, reject: rejectTermination } = rejectionOf(
  'termination',
  words('终止', 'termination'),
  terminable,
);
