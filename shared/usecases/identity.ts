import { type PersonFacts, pensionNoticeDay } from '../domain/handover/index.ts';
import type { PersonRecord, SoughtPerson } from '../domain/person/record.ts';
import { type CitizenIdParts, dateOfAge, parseCitizenId } from '../kernel/citizen-id.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { DeadlinePolicy } from '../policies/deadline-policy.ts';
import type { Masked } from '../ports/ledger.ts';
import type { FieldIssue } from './outcome.ts';

/** Keeps the first character of a name and the ends of a number: enough to recognise, too little to look up. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = name;
  return `${first}${'*'.repeat(Math.max(rest.length, 1))}`;
};
export const maskedCitizenId = (citizenId: string): string =>
  `${citizenId.slice(0, 4)}${'*'.repeat(12)}${citizenId.slice(-2)}`;

export const maskedOf = (person: PersonRecord | SoughtPerson, parts?: CitizenIdParts): Masked => ({
  name: maskedName(person.name),
  ...(parts ? { citizenId: maskedCitizenId(parts.citizenId) } : {}),
});

/** The days of a life that rules ask for. */
export const factsOf = (
  bornOn: CivilDate,
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
): PersonFacts => {
  const reachesPensionAgeOn = dateOfAge(bornOn, policy.pensionAgeYears.value);
  return {
    reachesMinimumAgeOn: dateOfAge(bornOn, policy.minimumAgeYears.value),
    reachesPensionAgeOn,
    pensionNoticeOn: pensionNoticeDay(reachesPensionAgeOn, policy, calendar),
  };
};

/** The citizen ID of a record, or what is wrong with it and where. */
export const identify = (
  citizenId: string,
  today: CivilDate,
): Result<CitizenIdParts, readonly FieldIssue[]> => {
  const parsed = parseCitizenId(citizenId, today);
  return parsed.ok ? ok(parsed.value) : fail([{ code: parsed.error, path: ['person', 'citizenId'] }]);
};
