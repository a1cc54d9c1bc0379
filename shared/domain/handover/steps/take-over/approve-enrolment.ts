import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { yearOf } from '../../../../kernel/civil-year.ts';
import { words } from '../../../words.ts';
import { type ClockName, clockNames } from '../../clocks.ts';
import { all, reachedPensionAge } from '../../conditions.ts';
import { owedClocks } from '../../owed-clocks.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { type EnrolmentOutcome, enrolmentOutcomeSchema } from '../../terms.ts';
import { closeAs } from './checks.ts';
import { comesBackOn, concludes, enrolmentDecidable, outcomeRefusal } from './enrolment-rules.ts';
import { proposedByAnother, withoutProposal } from './four-eyes.ts';
import { premiumDueNow, withPremium } from './premium-year.ts';

const diedOn = (state: Handover, outcome: EnrolmentOutcome) =>
  outcome.kind === 'excluded' && outcome.reason === 'dead' ? (state.diedOn ?? outcome.since) : state.diedOn;

const pensionAfter = ({ pension }: Handover, due: boolean): Handover['pension'] =>
  due && pension.status === 'not-due' ? { ...pension, status: 'due' } : pension;

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
  evolve: ({ ageInDoubtSince: _doubt, ...state }, data, fact) => {
    const died = diedOn(state, data.outcome);
    const decided: Handover = {
      ...withPremium(state, data.premiumDue, yearOf(fact.on)),
      enrolment: {
        outcome: data.outcome,
        attempts: state.enrolment.attempts,
        ...(data.comesBackOn ? { comesBackOn: data.comesBackOn } : {}),
      },
      pension: pensionAfter(state, data.pensionDue),
      proposals: withoutProposal(state, 'enrolment'),
      ...(died ? { diedOn: died } : {}),
    };
    return concludes(data.outcome) ? closeAs(decided, 'concluded') : decided;
  },
});

/** What is owed from here on: the premium of the year unless it is paid already, or the claim. */
const startsAfter = (state: Handover, outcome: EnrolmentOutcome, due: Due): readonly ClockName[] =>
  outcome.kind === 'enrolled'
    ? owedClocks({
        ...state,
        enrolment: { ...state.enrolment, outcome },
        premiumDue: due.premiumDue,
        premiumYear: due.year,
        pension: pensionAfter(state, due.pensionDue),
      })
    : [];

interface Due {
  readonly premiumDue: boolean;
  readonly pensionDue: boolean;
  readonly year: number;
}

/**
 * The second officer makes the outcome final. Enrolled starts the premium; insured elsewhere or excluded closes the case;
 * deferred, refused and not found wait for their day.
 */
export const approveEnrolment = step({
  action: 'approve-enrolment',
  title: words('复核参保结果', 'approve the enrolment outcome'),
  description: words(
    '作为复核人员确认所提出的参保结果并告知认定地。不能复核自己提出的结果。',
    'Approve the proposed outcome as the second officer; the certifying locality is told.',
  ),
  fourEyes: 'approve',
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
          starts: startsAfter(state, outcome, { premiumDue, pensionDue, year: yearOf(given.today) }),
        },
      ),
    ];
  },
});
