import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, inPhase, notHeld, takenOver } from '../../conditions.ts';
import { destinationOf, type Handover } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { premiumDueNow } from '../take-over/certification-coverage.ts';
import { closeAs, inFuture } from '../take-over/checks.ts';
import { withoutProposal } from '../take-over/four-eyes.ts';
import { comesIn, neverTransferred } from './open-relation-transfer.ts';

export const relationTransferCompleted = event({
  type: 'relation-transfer-completed',
  title: words('关系转移已完成', 'relation transfer completed'),
  news: 'origin',
  data: z.strictObject({ completedOn: civilDateSchema }),
  evolve: (state) => {
    const { transferTo: _done, ...rest } = state;
    return closeAs({ ...rest, premiumDue: false }, 'ended');
  },
});

export const relationTransferredIn = event({
  type: 'relation-transferred-in',
  title: words('关系已转入', 'relation transferred in'),
  news: 'origin',
  data: z.strictObject({ completedOn: civilDateSchema, premiumDue: z.boolean() }),
  evolve: ({ transferTo: _done, closedFrom: _closed, reopening: _reopening, ...state }, data): Handover => ({
    ...state,
    phase: 'taking-over',
    enrolment: {
      outcome: { kind: 'enrolled', enrolledOn: data.completedOn },
      attempts: state.enrolment.attempts,
    },
    premiumDue: data.premiumDue,
    proposals: withoutProposal(state, 'enrolment'),
  }),
});

/** Out: the case ends here and the new hukou locality answers. In: the person is now enrolled here and the case goes on. */
export const completeRelationTransfer = step({
  action: 'complete-relation-transfer',
  title: words('完成关系转移', 'complete the relation transfer'),
  description: 'Record that relation and money have moved.',
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({ completedOn: civilDateSchema }),
  example: { completedOn: '2025-05-20' },
  impossible: all(
    (state) => (state.transferTo ? undefined : refuse('no-open-transfer')),
    (state, given) => (comesIn(state) ? undefined : inPhase(...takenOver)(state, given)),
    notHeld,
    neverTransferred,
  ),
  decide: (state, { completedOn }, given) => {
    const future = inFuture(completedOn, 'completedOn', given);
    if (future) return future;
    if (state.transferTo !== destinationOf(state))
      return [relationTransferCompleted.of({ completedOn }, { stops: clockNames })];
    const premiumDue = premiumDueNow(state, given);
    const unlisted = Object.keys(state.premiums).length === 0;
    return [
      relationTransferredIn.of(
        { completedOn, premiumDue },
        // The case may have been reopened while the relation was on its way.
        { stops: ['decideEnrolment'], starts: premiumDue && unlisted ? ['listPremium'] : [] },
      ),
    ];
  },
});
