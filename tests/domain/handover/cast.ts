import { type CivilDate, civilDateSchema, startOfDay } from '../../../shared/kernel/civil-date.ts';
import { addCalendarMonths } from '../../../shared/kernel/duration.ts';
import { dateOfAge } from '../../../shared/kernel/citizen-id.ts';
import { type DivisionCode, divisionCodeSchema, prefixSchema } from '../../../shared/kernel/division-code.ts';
import { plusSeconds } from '../../../shared/kernel/instant.ts';
import type { Actor, Role } from '../../../shared/domain/actor.ts';
import type { Given } from '../../../shared/domain/handover/index.ts';
import { chineseWorkingCalendar } from '../../../shared/policies/chinese-working-calendar.ts';
import type { DeadlinePolicy } from '../../../shared/policies/deadline-policy.ts';
import { benefitRulesFor, policyFor } from '../../../shared/policies/index.ts';

/** Who acts in the stories: Mingguang (Anhui) certified, Fengqing (Yunnan) has the hukou, Linxiang is its neighbour. */
export const mingguang: DivisionCode = divisionCodeSchema.parse('341182');
export const fengqing: DivisionCode = divisionCodeSchema.parse('530921');
export const linxiang: DivisionCode = divisionCodeSchema.parse('530902');
export const dongguan: DivisionCode = divisionCodeSchema.parse('441900');

export const day = (text: string): CivilDate => civilDateSchema.parse(text);

/** The day on which a story happens unless it says otherwise: a Tuesday without a holiday near. */
export const ordinaryDay = '2025-06-10';

export interface Move {
  readonly actor: Actor;
  readonly action: string;
  readonly payload: unknown;
  readonly on: string;
}

const moveOf =
  (actor: Actor) =>
  (action: string, payload: unknown = {}, on = ordinaryDay): Move => ({ actor, action, payload, on });

const officer = (name: string, division: string, ...roles: readonly Role[]) =>
  moveOf({ kind: 'officer', officer: name, roles, division: prefixSchema.parse(division) });

export const pusher = officer('pusher-ming', mingguang, 'pusher');
export const clerk = officer('clerk-feng', fengqing, 'clerk');
export const approver = officer('approver-feng', fengqing, 'approver');
/** A clerk of any other county. */
export const clerkAt = (place: DivisionCode) => officer(`clerk-${place}`, place, 'clerk');
export const approverAt = (place: DivisionCode) => officer(`approver-${place}`, place, 'approver');
/** The same person as `clerk`, who may also approve: four eyes forbid it for what they proposed. */
export const clerkAsApprover = officer('clerk-feng', fengqing, 'clerk', 'approver');
export const neighbour = officer('clerk-lin', linxiang, 'clerk', 'approver');
export const supervisor = officer('supervisor-yunnan', '53', 'supervisor');
export const auditor = officer('auditor-nation', '', 'auditor');
export const secondPusher = officer('pusher-dong', dongguan, 'pusher');
export const receive = moveOf({ kind: 'system', name: 'receive' });
export const sweep = moveOf({ kind: 'system', name: 'sweep' });
export const runs = moveOf({ kind: 'system', name: 'runs' });

/** A story's person is known by the day of birth alone. */
export const bornAdult = '1985-05-20';
/** 60 in February 2025, some months before the stories happen. */
export const bornPensioner = '1965-02-15';
export const bornChild = '2012-01-09';

const policies = new Map<string, DeadlinePolicy>();
const policyAt = (place: DivisionCode, on: CivilDate): DeadlinePolicy => {
  const key = `${place} ${on}`;
  const policy = policies.get(key) ?? policyFor(place, on);
  policies.set(key, policy);
  return policy;
};

/** What a decision may look at on that day at the place that has the hukou. */
export const givenOn = (on: string, actor: Actor, bornOn: string = bornAdult, place = fengqing): Given => ({
  now: plusSeconds(startOfDay(day(on)), 36_000),
  today: day(on),
  actor,
  policy: policyAt(place, day(on)),
  benefits: (onDay) => benefitRulesFor(place, onDay, day(on)),
  calendar: chineseWorkingCalendar,
  person: {
    reachesMinimumAgeOn: dateOfAge(day(bornOn), 16),
    reachesPensionAgeOn: dateOfAge(day(bornOn), 60),
    pensionNoticeOn: addCalendarMonths(dateOfAge(day(bornOn), 60), -1),
  },
});
