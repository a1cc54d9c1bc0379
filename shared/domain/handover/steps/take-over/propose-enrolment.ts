import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { enrolmentOutcomeSchema } from '../../terms.ts';
import { enrolmentDecidable, outcomeRefusal } from './enrolment-rules.ts';
import { noProposal, proposer } from './four-eyes.ts';
import { titled } from '../../../worded.ts';

export const enrolmentProposed = event({
  type: 'enrolment-proposed',
  title: words('已提出参保结果', 'enrolment proposed'),
  data: z.strictObject({ outcome: enrolmentOutcomeSchema }),
  evolve: (state, data, fact) => ({
    ...state,
    proposals: { ...state.proposals, enrolment: { ...proposer(fact), outcome: data.outcome } },
  }),
});

/** The first of two officers says what became of the enrolment (社会保险经办条例 Art. 37). */
export const proposeEnrolment = step({
  action: 'propose-enrolment',
  title: words('提出参保结果', 'propose the enrolment outcome'),
  description: words(
    '提出此人的参保结果：已参保、他处已参保、暂缓、放弃、未找到或不属参保范围。由另一名人员复核后生效。',
    'Propose what became of the enrolment; another officer approves it.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({
    outcome: enrolmentOutcomeSchema.meta(titled('参保结果', 'Outcome')),
    note: longTextSchema(1000).optional().meta(titled('备注', 'Note')),
  }),
  example: { outcome: { kind: 'enrolled', enrolledOn: '2024-03-11' }, note: '本人到场办理。' },
  impossible: all(enrolmentDecidable, noProposal('enrolment')),
  decide: (state, { outcome, note }, given) => {
    const soldier = outcome.kind === 'deferred' && outcome.reason === 'soldier';
    if (soldier && note !== undefined) return refuse('soldier-tag-only', { field: 'note' });
    return (
      outcomeRefusal(state, outcome, given) ?? [
        enrolmentProposed.of({ outcome }, note ? { personal: { note } } : {}),
      ]
    );
  },
});
