import type { Role, Side } from '../../../shared/domain/actor.ts';

/**
 * Who may do what, written down from the rules of the exchange and not from its code. A pusher speaks for the certifying
 * locality, a clerk prepares and an approver confirms at the hukou locality, a supervisor watches both ends, an auditor reads.
 */
export interface Right {
  /** `either` end; `exchange` by itself; `a-push` of the same person, never an action that somebody may name. */
  readonly end: Side | 'either' | 'exchange' | 'a-push';
  readonly roles: readonly Role[];
  /** For the certifying end the first certifier speaks; a further one only where every certifier may. */
  readonly everyCertifier?: true;
}

const pusher: Right = { end: 'origin', roles: ['pusher'] };
const clerk: Right = { end: 'destination', roles: ['clerk'] };
const approver: Right = { end: 'destination', roles: ['approver'] };
const hukouStaff: Right = { end: 'destination', roles: ['clerk', 'approver'] };
const staffOfEitherEnd: Right = { end: 'either', roles: ['pusher', 'clerk', 'approver'] };
const everybodyInvolved: Right = { ...staffOfEitherEnd, everyCertifier: true };
const theExchange: Right = { end: 'exchange', roles: [] };

export const rights: Readonly<Record<string, Right>> = {
  push: pusher,
  'inquire-elsewhere': pusher,
  'confirm-registration': pusher,
  'correct-returned': pusher,
  withdraw: pusher,
  'give-clarification': pusher,
  'invalidate-document': pusher,

  'answer-inquiry': hukouStaff,
  claim: { end: 'destination', roles: ['clerk', 'approver', 'supervisor'] },
  accept: hukouStaff,
  return: hukouStaff,
  forward: hukouStaff,
  'request-clarification': hukouStaff,
  hold: hukouStaff,
  'release-hold': hukouStaff,
  'record-attempt': hukouStaff,
  'open-relation-transfer': hukouStaff,

  'propose-enrolment': clerk,
  'list-premium': clerk,
  'confirm-premium-paid': clerk,
  'cancel-premium-listing': clerk,
  'claim-pension': clerk,
  'state-account': clerk,
  'merge-employee-account': clerk,
  'record-bank-account': clerk,
  'propose-award-correction': clerk,
  'propose-award': clerk,
  'confirm-first-payment': clerk,
  'propose-termination': clerk,
  'record-proof-of-life': clerk,
  'withdraw-death-report': hukouStaff,
  suspend: clerk,
  resume: clerk,
  'report-payment-failure': clerk,
  'confirm-payment-reissued': clerk,
  'record-paid-months': { end: 'destination', roles: ['clerk', 'approver'] },
  'establish-overpayment': clerk,
  'record-recovery': clerk,
  'propose-identity-correction': clerk,

  'hand-back': clerk,
  'complete-relation-transfer': approver,
  'approve-enrolment': approver,
  'reject-enrolment': approver,
  'withdraw-overpayment': approver,
  'approve-award': approver,
  'reject-award': approver,
  'approve-award-correction': approver,
  'reject-award-correction': approver,
  'approve-termination': approver,
  'reject-termination': approver,
  'approve-identity-correction': approver,
  'reject-identity-correction': approver,

  remind: { end: 'either', roles: ['pusher', 'clerk', 'approver', 'supervisor'], everyCertifier: true },
  'answer-reminder': everybodyInvolved,
  'request-reopening': staffOfEitherEnd,
  'agree-reopening': staffOfEitherEnd,
  'refuse-reopening': staffOfEitherEnd,
  'report-death': everybodyInvolved,
  'report-status-change': everybodyInvolved,
  reveal: {
    end: 'either',
    roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'],
    everyCertifier: true,
  },

  'record-delivery': theExchange,
  expire: theExchange,
  escalate: theExchange,
  'come-back': theExchange,
  'notice-pension-age': theExchange,
  'reach-pension-age': theExchange,
  'remind-proof-of-life': theExchange,
  'suspend-without-proof': theExchange,
  'runs-confirm-first-payment': theExchange,
  'runs-report-payment-failure': theExchange,
  'runs-confirm-payment-reissued': theExchange,
  'runs-record-set-off': theExchange,
  'runs-pay-back-recovery': theExchange,
  'settle-pension': theExchange,
  'join-certification': { end: 'a-push', roles: ['pusher'] },
};

/** For which end each role speaks, where it has a home. */
const speaksFor: Readonly<Record<Role, readonly Side[]>> = {
  pusher: ['origin'],
  clerk: ['destination'],
  approver: ['destination'],
  supervisor: ['origin', 'destination'],
  auditor: ['origin', 'destination'],
};

/** A case that Mingguang certified, that went to Xiangyin first and lies with Fengqing now; Dongguan certified it too. */
export interface Relation {
  readonly relation: string;
  readonly division: string;
  /** The ends of the case that lie in the division. */
  readonly ends: readonly Side[];
  /** Certified the person too, after the one whose case it is. */
  readonly joined?: true;
}

export const relations: readonly Relation[] = [
  { relation: 'the certifying county', division: '341182', ends: ['origin'] },
  { relation: 'the city above the certifying county', division: '3411', ends: ['origin'] },
  { relation: 'the province above the certifying county', division: '34', ends: ['origin'] },
  { relation: 'the second certifying place', division: '441900', ends: ['origin'], joined: true },
  { relation: 'the hukou county', division: '530921', ends: ['destination'] },
  { relation: 'the city above the hukou county', division: '5309', ends: ['destination'] },
  { relation: 'the province above the hukou county', division: '53', ends: ['destination'] },
  { relation: 'the nation', division: '', ends: ['origin', 'destination'] },
  { relation: 'the county that forwarded the case', division: '430624', ends: [] },
  { relation: 'the province of the county that forwarded it', division: '43', ends: [] },
  { relation: 'a neighbour of the hukou county', division: '530902', ends: [] },
  { relation: 'a neighbour of the certifying county', division: '341102', ends: [] },
  { relation: 'a stranger', division: '110101', ends: [] },
];

/** The end for which an officer of one role takes a step, or nothing. Where both ends are hers, the certifying one. */
export const endFor = (right: Right, role: Role, { ends, joined }: Relation): Side | undefined => {
  if (!right.roles.includes(role) || right.end === 'exchange' || right.end === 'a-push') return undefined;
  if (joined && !right.everyCertifier) return undefined;
  const open = right.end === 'either' ? speaksFor[role] : [right.end];
  return ends.find((end) => open.includes(end));
};
