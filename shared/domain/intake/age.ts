import { addCalendarYears } from '../../kernel/duration.ts';
import { ask, information, type IntakeCheck } from './check.ts';

/** Joins from 16 on, draws from 60 on (国发〔2014〕8号). */
export const checkAge: IntakeCheck = ({ person, today }) => {
  if (today < person.reachesMinimumAgeOn) return [ask('under-sixteen')];
  if (today >= person.reachesPensionAgeOn) return [information('pension-age-reached')];
  return addCalendarYears(today, 1) >= person.reachesPensionAgeOn
    ? [information('reaches-pension-age-soon')]
    : [];
};
