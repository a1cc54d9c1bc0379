import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { type ClockName, clockNames } from '../../clocks.ts';
import { all, reachedPensionAge } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { type EnrolmentOutcome, enrolmentOutcomeSchema } from '../../terms.ts';
import { premiumDueNow } from './certification-coverage.ts';
import { closeAs } from './checks.ts';
import { comesBackOn, concludes, enrolmentDecidable, outcomeRefusal } from './enrolment-rules.ts';
import { proposedByAnother, withoutProposal } from './four-eyes.ts';

const diedOn = (state: Handover, outcome: EnrolmentOutcome) =>
  outcome.kind === 'excluded' && outcome.reason === 'dead' ? (state.diedOn ?? outcome.since) : state.diedOn;

export const enrolmentDecided = event({
  type: 'enrolment-decided',
  title: words('参保结果已复核', 'enrolment decided'),
  news: 'origin',
  data: z.strictObject({
    outcome: enrolmentOutcomeSchema,
    proposedBy: z.string(),
    comesBackOn: civilDateSchema.optional(),
    /** What applies from the day of the decision: the premium under 60, the pension from 60. */
    premiumDue: z.boolean(),
    pensionDue: z.boolean(),
  }),
  evolve: (state, data) => {
    const died = diedOn(state, data.outcome);
    const claimable = data.pensionDue && state.pension.status === 'not-due';
    const decided: Handover = {
      ...state,
      enrolment: {
        outcome: data.outcome,
        attempts: state.enrolment.attempts,
        ...(data.comesBackOn ? { comesBackOn: data.comesBackOn } : {}),
      },
      premiumDue: data.premiumDue,
      pension: claimable ? { ...state.pension, status: 'due' } : state.pension,
      proposals: withoutProposal(state, 'enrolment'),
      ...(died ? { diedOn: died } : {}),
    };
    return concludes(data.outcome) ? closeAs(decided, 'concluded') : decided;
  },
});

const startsAfter = (outcome: EnrolmentOutcome, premiumDue: boolean, state: Handover): readonly ClockName[] =>
  outcome.kind === 'enrolled' && premiumDue && Object.keys(state.premiums).length === 0
    ? ['listPremium']
    : [];

/**
 * The second officer makes the outcome final. Enrolled starts the premium; insured elsewhere or excluded closes the case;
 * deferred, refused and not found wait for their day.
 */
export const approveEnrolment = step({
  action: 'approve-enrolment',
  title: words('复核参保结果', 'approve the enrolment outcome'),
  description: 'Approve the proposed outcome as the second officer; the certifying locality is told.',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(enrolmentDecidable, proposedByAnother('enrolment')),
  decide: (state, _payload, given) => {
    const proposal = state.proposals.enrolment;
    if (!proposal) return refuse('no-open-proposal', { kind: 'enrolment' });
    const { outcome, officer } = proposal;
    const refusal = outcomeRefusal(state, outcome, given);
    if (refusal) return refusal;
    const again = comesBackOn(outcome, given);
    const premiumDue = !concludes(outcome) && premiumDueNow(state, given);
    const pensionDue = !concludes(outcome) && reachedPensionAge(given);
    return [
      enrolmentDecided.of(
        { outcome, proposedBy: officer, premiumDue, pensionDue, ...(again ? { comesBackOn: again } : {}) },
        {
          stops: outcome.kind === 'enrolled' ? ['decideEnrolment'] : clockNames,
          starts: startsAfter(outcome, premiumDue, state),
        },
      ),
    ];
  },
});
