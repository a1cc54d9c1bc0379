import * as z from 'zod';
import { shortTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import type { Phase } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';

const purposes = ['identity-check', 'contact', 'enrolment', 'award', 'audit', 'complaint', 'other'] as const;

export const personRevealed = event({
  type: 'person-revealed',
  title: words('已查看个人信息', 'personal data revealed'),
  data: z.strictObject({ purpose: z.enum(purposes), sequence: z.int().min(1).optional() }),
  evolve: (state) => state,
});

/** What was taken back is no longer the hukou locality's to look at. */
const withheld: ReadonlySet<Phase> = new Set(['withdrawn', 'expired', 'registered-at-origin']);

/** Whoever sees a full name and number leaves a trace of it, with the purpose. */
export const reveal = step({
  action: 'reveal',
  title: words('查看个人信息', 'reveal the person'),
  description: 'Show the unmasked record; the look is itself an event of the trail.',
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'], certifiers: 'any' },
  payload: z.strictObject({
    purpose: z.enum(purposes),
    reference: shortTextSchema(60).optional(),
    sequence: z.int().min(1).optional().meta({
      description: 'Event whose sealed part is to be shown; the person’s record if absent 要查看的事件序号',
    }),
  }),
  example: { purpose: 'identity-check' },
  impossible: (state, given) =>
    given.side === 'destination' && withheld.has(state.phase) ? refuse('case-taken-back') : undefined,
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
