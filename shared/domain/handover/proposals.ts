import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { shortTextSchema } from '../../kernel/text.ts';
import type { LocalAddition } from '../benefits/facts.ts';
import type { EnrolmentOutcome } from './terms.ts';
import { coded, titled } from '../worded.ts';
import { words } from '../words.ts';

/** Important business takes two officers (社会保险经办条例 Art. 37): one proposes, another approves. */
export const proposalKinds = [
  'enrolment',
  'award',
  'award-correction',
  'termination',
  'identity-correction',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** An addition that the locality grants and its policy files do not state: the amount a month and the document, nothing personal. */
export const localAdditionSchema = z
  .strictObject({
    amountFen: fenSchema.min(1).max(10_000_000).meta(titled('每月加发金额', 'Amount a month')),
    source: shortTextSchema(200).meta(titled('加发依据文件', 'Document')),
  } satisfies Record<keyof LocalAddition, z.ZodType>)
  .readonly();

export const awardSchema = z.strictObject({
  monthlyFen: fenSchema,
  firstMonth: civilMonthSchema,
  additions: z.array(localAdditionSchema).max(10).readonly().exactOptional(),
});

export const terminationReasonSchema = coded({
  death: words('死亡', 'Death'),
  'settled-abroad': words('出国（境）定居', 'Settled abroad'),
  'joined-employee-scheme': words('转入职工养老保险', 'Joined the employee scheme'),
  'draws-another-pension': words('领取其他养老待遇', 'Draws another pension'),
  other: words('其他', 'Other'),
}).meta(titled('终止原因', 'Reason'));
export type TerminationReason = z.output<typeof terminationReasonSchema>;
export const terminationSchema = z.strictObject({
  reason: terminationReasonSchema,
  /** The day the right was lost; the pension stops with the following month (国发〔2014〕8号). */
  lostOn: civilDateSchema.meta(titled('丧失资格日期', 'Right lost on')),
});

interface By {
  readonly officer: string;
  readonly sequence: number;
}

/** What is open for a second officer. The content of an identity correction is personal and lies beside the chain. */
export interface Proposals {
  readonly enrolment?: By & { readonly outcome: EnrolmentOutcome };
  readonly award?: By & z.output<typeof awardSchema>;
  readonly 'award-correction'?: By & z.output<typeof awardSchema>;
  readonly termination?: By & z.output<typeof terminationSchema>;
  readonly 'identity-correction'?: By;
}
