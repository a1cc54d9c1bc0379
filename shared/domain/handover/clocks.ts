import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../kernel/civil-date.ts';
import { keysOf } from '../../kernel/keys.ts';
import type { Side } from '../actor.ts';
import { type Words, words } from '../words.ts';

/** Every obligation with a time limit, who has to act, and how it reads on a list. The terms are policy data. */
export const clockTable = {
  answerInquiry: { side: 'destination', title: words('答复协查', 'answer the inquiry') },
  confirmRegistrationAtOrigin: {
    side: 'origin',
    title: words('落实就地落户', 'confirm registration at the origin'),
  },
  deliver: { side: 'destination', title: words('送达', 'receive') },
  claim: { side: 'destination', title: words('签收', 'claim') },
  expireUnclaimed: { side: 'destination', title: words('无人签收即失效', 'lapse if nobody claims') },
  decideHandover: { side: 'destination', title: words('决定是否接收', 'accept, return or forward') },
  answerClarification: { side: 'origin', title: words('答复补充询问', 'answer the question') },
  correctReturned: { side: 'origin', title: words('更正后重报', 'correct and send again') },
  decideEnrolment: { side: 'destination', title: words('办理参保', 'decide the enrolment') },
  listPremium: { side: 'destination', title: words('列入代缴名单', 'list the premium') },
  payPremium: { side: 'destination', title: words('缴纳代缴保费', 'pay the premium') },
  claimPension: { side: 'destination', title: words('登记待遇申领', 'record the pension claim') },
  decidePensionClaim: { side: 'destination', title: words('核定待遇', 'decide the pension claim') },
  confirmFirstPayment: { side: 'destination', title: words('确认首次发放', 'confirm the first payment') },
} as const satisfies Record<string, { side: Side; title: Words }>;

export type ClockName = keyof typeof clockTable;
export const clockNames = keysOf(clockTable);

/** Stand still while the case is held or the origin owes an answer: nothing of the destination can be decided then. */
export const destinationClocks: readonly ClockName[] = clockNames.filter(
  (name) => clockTable[name].side === 'destination',
);

/** Overdue matters climb; the county itself is told first. */
export const escalationLevels = ['county', 'city', 'province', 'ministry'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

export interface Clock {
  readonly since: CivilDate;
  /** Last day on which acting is in time. */
  readonly dueOn: CivilDate;
  /** Set while a question is open; the days of the pause are added to `dueOn` when it ends. */
  readonly pausedOn?: CivilDate;
  readonly escalatedTo?: EscalationLevel;
  readonly escalateNextOn?: CivilDate;
}
export type Clocks = Readonly<Partial<Record<ClockName, Clock>>>;

const clockName = z.enum(clockNames);
const dated = z.strictObject({ clock: clockName, dueOn: civilDateSchema });

/** What an event does to the clocks. The days were computed once, under the policy of that date, and are part of the trail. */
export const clockChangesSchema = z.strictObject({
  started: z.array(dated).readonly().optional(),
  stopped: z.array(clockName).readonly().optional(),
  paused: z.array(clockName).readonly().optional(),
  resumed: z.array(dated).readonly().optional(),
});
export type ClockChanges = z.output<typeof clockChangesSchema>;

const without = (clock: Clock, dueOn: CivilDate): Clock => {
  const { pausedOn: _paused, ...running } = clock;
  return { ...running, dueOn };
};

/** The clocks after an event on that day. Stopping or pausing a clock that does not run changes nothing. */
export const applyClockChanges = (clocks: Clocks, changes: ClockChanges, on: CivilDate): Clocks => {
  const next: Partial<Record<ClockName, Clock>> = { ...clocks };
  for (const name of changes.stopped ?? []) delete next[name];
  for (const { clock, dueOn } of changes.started ?? []) next[clock] = { since: on, dueOn };
  for (const name of changes.paused ?? []) {
    const running = next[name];
    if (running && !running.pausedOn) next[name] = { ...running, pausedOn: on };
  }
  for (const { clock, dueOn } of changes.resumed ?? []) {
    const paused = next[clock];
    if (paused) next[clock] = without(paused, dueOn);
  }
  return next;
};

export const runningClocks = (clocks: Clocks): readonly (readonly [ClockName, Clock])[] =>
  clockNames.flatMap((name) => {
    const clock = clocks[name];
    return clock ? [[name, clock] as const] : [];
  });
