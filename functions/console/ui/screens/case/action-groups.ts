import type { Handover } from './use-case.ts';

/** What moves the case on, in the order of its life: as buttons. */
const onward = [
  'accept',
  'claim',
  'propose-enrolment',
  'claim-pension',
  'state-account',
  'propose-award',
  'list-premium',
  'confirm-premium-paid',
  'confirm-first-payment',
  'answer-inquiry',
  'push',
  'confirm-registration',
  'correct-returned',
  'give-clarification',
  'answer-reminder',
  'agree-reopening',
  'refuse-reopening',
  'release-hold',
  'return',
  'forward',
  'complete-relation-transfer',
  'resume',
  'record-proof-of-life',
  'confirm-payment-reissued',
] as const;

const asking = ['request-clarification', 'remind', 'record-attempt', 'hold', 'request-reopening'] as const;

/** These stand beside what they are about: the person, the open proposals. */
const elsewhere = (action: string): boolean => action === 'reveal' || /^(?:approve|reject)-/u.test(action);

const mostButtons = 5;

/** Never the first thing that the eye falls on. */
const exceptional = new Set(['return', 'forward', 'refuse-reopening', 'record-proof-of-life']);

/** The one button that is the next step, if it is this officer's turn and nothing waits for another. */
export const isNext = (action: string, index: number, { nextToAct, proposals }: Handover): boolean =>
  index === 0 && nextToAct !== undefined && proposals.length === 0 && !exceptional.has(action);

export interface ActionGroups {
  readonly onward: readonly string[];
  readonly asking: readonly string[];
  readonly more: readonly string[];
}

const nothing: ReadonlySet<string> = new Set();

/** What was done already and may be done again, but does not move the case on any more. */
export const settledOf = ({
  account,
  claimedBy,
}: Pick<Handover, 'account' | 'claimedBy'>): ReadonlySet<string> =>
  new Set([
    ...(account?.asOf === undefined ? [] : ['state-account']),
    ...(claimedBy === undefined ? [] : ['claim']),
  ]);

/** Buttons for what moves the case on, the rest in menus; only what this officer may do now is there at all. */
export const groupsOf = (
  allowed: readonly string[],
  settled: ReadonlySet<string> = nothing,
): ActionGroups => {
  const here = new Set(allowed.filter((action) => !elsewhere(action)));
  const buttons = onward.filter((action) => here.has(action) && !settled.has(action)).slice(0, mostButtons);
  const questions = asking.filter((action) => here.has(action));
  const taken = new Set<string>([...buttons, ...questions]);
  return { onward: buttons, asking: questions, more: [...here].filter((action) => !taken.has(action)) };
};
