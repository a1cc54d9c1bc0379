import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { yearOf } from '../../../../kernel/civil-year.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, inPhase, notHeld, secondOfficer, takenOver } from '../../conditions.ts';
import { owedClocks } from '../../owed-clocks.ts';
import { destinationOf, type Handover } from '../../state.ts';
import { event, refuse, type Step, step } from '../../step.ts';
import { closeAs, inFuture, notDead } from '../take-over/checks.ts';
import { withoutProposal } from '../take-over/four-eyes.ts';
import { premiumDueNow, withPremium } from '../take-over/premium-year.ts';
import { comesIn, neverTransferred } from './open-relation-transfer.ts';
import { titled } from '../../../worded.ts';

export const relationTransferCompleted = event({
  type: 'relation-transfer-completed',
  title: words('关系转移已完成', 'relation transfer completed'),
  news: 'origin',
  data: z.strictObject({ completedOn: civilDateSchema, proposedBy: z.string() }),
  evolve: (state) => {
    const { transferTo: _done, transferOpenedBy: _opener, ...rest } = state;
    return closeAs({ ...rest, premiumDue: false }, 'ended');
  },
});

export const relationTransferredIn = event({
  type: 'relation-transferred-in',
  title: words('关系已转入', 'relation transferred in'),
  news: 'origin',
  data: z.strictObject({
    completedOn: civilDateSchema,
    proposedBy: z.string(),
    premiumDue: z.boolean(),
  }),
  evolve: (before, data, fact): Handover => {
    const {
      transferTo: _done,
      transferOpenedBy: _opener,
      closedFrom: _closed,
      reopening: _reopening,
      ...state
    } = before;
    return {
      ...withPremium(state, data.premiumDue, yearOf(fact.on)),
      phase: 'taking-over',
      enrolment: {
        outcome: { kind: 'enrolled', enrolledOn: data.completedOn },
        attempts: state.enrolment.attempts,
      },
      proposals: withoutProposal(state, 'enrolment'),
    };
  },
});

const openedByAnother: Step['impossible'] = (state, given) =>
  state.transferOpenedBy === undefined ? undefined : secondOfficer(state.transferOpenedBy, given);

/**
 * Out: the case ends here and the new hukou locality answers. In: the person is now enrolled here and the case goes on. Both
 * are important business: whoever opened the transfer does not complete it (社会保险经办条例 Art. 37).
 */
export const completeRelationTransfer = step({
  action: 'complete-relation-transfer',
  title: words('完成关系转移', 'complete the relation transfer'),
  description: words(
    '作为复核人员确认关系和资金均已转移。不能由发起人完成。',
    'Confirm as the second officer that relation and money have moved.',
  ),
  fourEyes: 'approve',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({ completedOn: civilDateSchema.meta(titled('完成日期', 'Completed on')) }),
  example: { completedOn: '2025-05-20' },
  impossible: all(
    (state) => (state.transferTo ? undefined : refuse('no-open-transfer')),
    (state, given) => (comesIn(state) ? undefined : inPhase(...takenOver)(state, given)),
    notHeld,
    neverTransferred,
    (state, given) => (state.transferTo === destinationOf(state) ? notDead(state, given) : undefined),
    openedByAnother,
  ),
  decide: (state, { completedOn }, given) => {
    const future = inFuture(completedOn, 'completedOn', given);
    if (future) return future;
    const proposedBy = state.transferOpenedBy ?? '';
    if (state.transferTo !== destinationOf(state))
      return [relationTransferCompleted.of({ completedOn, proposedBy }, { stops: clockNames })];
    const premiumDue = premiumDueNow(state, given);
    const enrolled = { outcome: { kind: 'enrolled', enrolledOn: completedOn }, attempts: 0 } as const;
    const owed = { ...state, enrolment: enrolled, premiumDue, premiumYear: yearOf(given.today) };
    return [
      relationTransferredIn.of(
        { completedOn, proposedBy, premiumDue },
        // The case may have been reopened while the relation was on its way.
        { stops: ['decideEnrolment'], starts: owedClocks(owed) },
      ),
    ];
  },
});
