import type { EventKind, Step } from '../../step.ts';
import { proofOfLifeRecorded, recordProofOfLife } from './record-proof-of-life.ts';
import { proofOfLifeReminded, remindProofOfLife } from './remind-proof-of-life.ts';
import { suspendWithoutProof } from './suspend-without-proof.ts';

/** Who draws proves once a year to be alive (人社厅发〔2018〕54号). */
export const proofOfLifeSteps: readonly Step[] = [recordProofOfLife, remindProofOfLife, suspendWithoutProof];

export const proofOfLifeEvents: readonly EventKind[] = [proofOfLifeRecorded, proofOfLifeReminded];
