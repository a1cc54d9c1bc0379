import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { rejectionOf } from './four-eyes.ts';

/** The computation goes back to the officer who proposed it. */
export const { rejected: awardRejected, reject: rejectAward } = rejectionOf(
  'award',
  words('待遇核定', 'award'),
  inPhase('taking-over'),
);
