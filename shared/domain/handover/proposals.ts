import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import type { EnrolmentOutcome } from './terms.ts';

/** Important business takes two officers (社会保险经办条例 Art. 37): one proposes, another approves. */
export const proposalKinds = ['enrolment', 'award', 'termination', 'identity-correction'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const awardSchema = z.strictObject({
  monthlyFen: fenSchema.min(1),
  firstMonth: civilMonthSchema,
});

export const terminationReasons = [
  'death',
  'settled-abroad',
  'joined-employee-scheme',
  'draws-another-pension',
  'other',
] as const;
export type TerminationReason = (typeof terminationReasons)[number];
export const terminationSchema = z.strictObject({
  reason: z.enum(terminationReasons),
  /** The day the right was lost; the pension stops with the following month (国发〔2014〕8号). */
  lostOn: civilDateSchema,
});

interface By {
  readonly officer: string;
  readonly sequence: number;
}

/** What is open for a second officer. The content of an identity correction is personal and lies beside the chain. */
export interface Proposals {
  readonly enrolment?: By & { readonly outcome: EnrolmentOutcome };
  readonly award?: By & z.output<typeof awardSchema>;
  readonly termination?: By & z.output<typeof terminationSchema>;
  readonly 'identity-correction'?: By;
}
