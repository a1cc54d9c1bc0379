import * as z from 'zod';
import { shortTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import type { Phase } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { coded, titled } from '../../../worded.ts';

const purposeSchema = coded({
  'identity-check': words('核对身份', 'Identity check'),
  contact: words('联系本人', 'Contact'),
  enrolment: words('办理参保', 'Enrolment'),
  award: words('核定待遇', 'Award'),
  audit: words('审计', 'Audit'),
  complaint: words('投诉处理', 'Complaint'),
  other: words('其他', 'Other'),
}).meta(titled('查看用途', 'Purpose'));

export const personRevealed = event({
  type: 'person-revealed',
  title: words('已查看个人信息', 'personal data revealed'),
  data: z.strictObject({ purpose: purposeSchema, sequence: z.int().min(1).optional() }),
  evolve: (state) => state,
});

/** What was taken back is no longer the hukou locality's to look at. */
const withheld: ReadonlySet<Phase> = new Set(['withdrawn', 'expired', 'registered-at-origin']);
export const isTakenBack = ({ phase }: { readonly phase: Phase }): boolean => withheld.has(phase);

/** Whoever sees a full name and number leaves a trace of it, with the purpose. */
export const reveal = step({
  action: 'reveal',
  title: words('查看个人信息', 'reveal the person'),
  description: words(
    '查看未脱敏的姓名、证件号等信息。每次查看都会连同用途记入审计轨迹。',
    'Show the unmasked record; the look is itself an event of the trail.',
  ),
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'], certifiers: 'any' },
  payload: z.strictObject({
    purpose: purposeSchema,
    reference: shortTextSchema(60).optional().meta(titled('依据文号', 'Reference')),
    sequence: z
      .int()
      .min(1)
      .optional()
      .meta({
        ...titled('事件序号', 'Event'),
        description: 'Event whose sealed part is to be shown; the person’s record if absent 要查看的事件序号',
      }),
  }),
  example: { purpose: 'identity-check' },
  impossible: (state, given) =>
    given.side === 'destination' && isTakenBack(state) ? refuse('case-taken-back') : undefined,
  decide: (state, { purpose, reference, sequence }) =>
    sequence !== undefined && sequence > state.version
      ? refuse('no-such-event')
      : [
          personRevealed.of(
            { purpose, ...(sequence === undefined ? {} : { sequence }) },
            reference ? { personal: { reference } } : {},
          ),
        ],
});
