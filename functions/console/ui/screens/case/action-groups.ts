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

export interface ActionGroups {
  readonly onward: readonly string[];
  readonly asking: readonly string[];
  readonly more: readonly string[];
}

/** Buttons for what moves the case on, the rest in menus; only what this officer may do now is there at all. */
export const groupsOf = (allowed: readonly string[]): ActionGroups => {
  const here = new Set(allowed.filter((action) => !elsewhere(action)));
  const buttons = onward.filter((action) => here.has(action)).slice(0, mostButtons);
  const questions = asking.filter((action) => here.has(action));
  const taken = new Set<string>([...buttons, ...questions]);
  return { onward: buttons, asking: questions, more: [...here].filter((action) => !taken.has(action)) };
};
