import * as z from 'zod';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { dueOn, type WorkingCalendar } from '../../../../kernel/working-calendar.ts';
import { backwards } from '../../../../kernel/duration.ts';
import type { DeadlinePolicy } from '../../../../policies/deadline-policy.ts';
import { words } from '../../../words.ts';
import { all, reachedPensionAge } from '../../conditions.ts';
import { event, type Given, refuse, step } from '../../step.ts';
import { awaitsPensionAge } from './reach-pension-age.ts';

export const pensionAgeNoticed = event({
  type: 'pension-age-noticed',
  title: words('即将达龄提醒', 'pension age noticed'),
  news: 'destination',
  data: z.strictObject({}),
  evolve: (state) => ({ ...state, pensionAgeNoticed: true }),
});

/** The first day on which the clerk is to be told that the person can soon claim the pension. */
export const pensionNoticeDay = (
  reachesPensionAgeOn: CivilDate,
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
): CivilDate => dueOn(reachesPensionAgeOn, backwards(policy.noticeBeforePensionAge.value), calendar);

const noticeDay = ({ person, policy, calendar }: Given): CivilDate =>
  person.pensionNoticeOn ?? pensionNoticeDay(person.reachesPensionAgeOn, policy, calendar);

/** The persons who reach 60 next month are looked up and told (operating procedure, local practice from one to three months). */
export const noticePensionAge = step({
  action: 'notice-pension-age',
  title: words('达龄提醒', 'notice pension age'),
  description: words(
    '此人即将可以申领待遇时，系统提前提醒经办人员一次。',
    'Tell the clerk once, ahead of time, that the person will soon be able to claim the pension.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: all(awaitsPensionAge, (state, given) => {
    if (state.pensionAgeNoticed) return refuse('pension-age-already-noticed');
    return given.today < noticeDay(given) || reachedPensionAge(given) ? refuse('not-due-yet') : undefined;
  }),
  decide: () => [pensionAgeNoticed.of({})],
});
