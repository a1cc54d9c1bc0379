import * as z from 'zod';
import { yearOf } from '../../../../kernel/civil-year.ts';
import { words } from '../../../words.ts';
import { all, reachedPensionAge } from '../../conditions.ts';
import { owedClocks } from '../../owed-clocks.ts';
import type { Handover } from '../../state.ts';
import { type Draft, event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { premiumDueNow, withPremium } from './premium-year.ts';

export const pensionAgeReached = event({
  type: 'pension-age-reached',
  title: words('已年满60周岁', 'pension age reached'),
  news: 'destination',
  data: z.strictObject({}),
  evolve: ({ closedFrom: _closedFrom, ageInDoubtSince: _doubt, premiumYear: _year, ...state }) => ({
    ...state,
    phase: 'taking-over',
    premiumDue: false,
    pension: { ...state.pension, status: 'due' },
  }),
});

export const ageReviewed = event({
  type: 'age-reviewed',
  title: words('已重新核对年龄', 'age reviewed'),
  news: 'destination',
  data: z.strictObject({ premiumDue: z.boolean() }),
  evolve: ({ ageInDoubtSince: _doubt, ...state }, { premiumDue }, fact) =>
    withPremium(state, premiumDue, state.premiumYear ?? yearOf(fact.on)),
});

/** Contributing here, or on the way to it: a person who waits or is insured elsewhere does not become a pensioner here. */
export const awaitsPensionAge = (
  { phase, pension, enrolment, diedOn }: Handover,
  { person }: Pick<Given, 'person'>,
): Refusal | undefined => {
  if (phase !== 'taking-over' && phase !== 'discharged')
    return refuse('not-possible-in-this-phase', { phase });
  if (pension.status !== 'not-due') return refuse('pension-already-due', { status: pension.status });
  if (diedOn && diedOn < person.reachesPensionAgeOn) return refuse('person-died', { diedOn });
  const kind = enrolment.outcome?.kind;
  return kind === undefined || kind === 'enrolled' ? undefined : refuse('not-enrolled');
};

const contributes = (state: Handover, given: Given): Draft => {
  const premiumYear = state.premiumYear ?? yearOf(given.today);
  const premiumDue = premiumDueNow(state, given, premiumYear);
  const starts = owedClocks({ ...state, premiumDue, premiumYear });
  return ageReviewed.of({ premiumDue }, { starts, stops: premiumDue ? [] : ['listPremium'] });
};

/**
 * From premium to pension in the same case: one person reaches 60, one pension is paid (动态清零). A listed year stays listed.
 * Who was taken for 60 and is younger by the corrected identity goes on contributing.
 */
export const reachPensionAge = step({
  action: 'reach-pension-age',
  title: words('达龄', 'reach pension age'),
  description: words(
    '此人年满60周岁时，系统由缴费环节转入待遇申领环节。',
    'Turn the case of a person who reaches 60 from the premium to the pension claim.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: all(awaitsPensionAge, (state, given) =>
    reachedPensionAge(given) || state.ageInDoubtSince ? undefined : refuse('pension-age-not-reached'),
  ),
  decide: (state, _payload, given) => {
    if (!reachedPensionAge(given)) return [contributes(state, given)];
    const enrolled = state.enrolment.outcome?.kind === 'enrolled';
    return [pensionAgeReached.of({}, { stops: ['listPremium'], starts: enrolled ? ['claimPension'] : [] })];
  },
});
