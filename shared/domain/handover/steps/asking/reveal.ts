import * as z from 'zod';
import { shortTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { event, step } from '../../step.ts';

const purposes = ['identity-check', 'contact', 'enrolment', 'award', 'audit', 'complaint', 'other'] as const;

export const personRevealed = event({
  type: 'person-revealed',
  title: words('已查看个人信息', 'personal data revealed'),
  data: z.strictObject({ purpose: z.enum(purposes) }),
  evolve: (state) => state,
});

/** Whoever sees a full name and number leaves a trace of it, with the purpose. */
export const reveal = step({
  action: 'reveal',
  title: words('查看个人信息', 'reveal the person'),
  description: 'Show the unmasked record; the look is itself an event of the trail.',
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'] },
  payload: z.strictObject({ purpose: z.enum(purposes), reference: shortTextSchema(60).optional() }),
  example: { purpose: 'identity-check' },
  impossible: () => undefined,
  decide: (_state, { purpose, reference }) => [
    personRevealed.of({ purpose }, reference ? { personal: { reference } } : {}),
  ],
});
