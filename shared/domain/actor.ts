import type { DivisionPrefix } from '../kernel/division-code.ts';

/**
 * What an officer may do. `pusher` certifies and pushes; `clerk` prepares and `approver` confirms at the hukou
 * locality; `supervisor` watches and distributes work; `auditor` reads everything below its division and changes nothing.
 */
export const roles = ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Which end of the handover: the certifying locality or the hukou locality. */
export const sides = ['origin', 'destination'] as const;
export type Side = (typeof sides)[number];

export interface Officer {
  readonly kind: 'officer';
  /** Staff number as the issuer of the token knows it. */
  readonly officer: string;
  readonly roles: readonly Role[];
  /** Everything below this prefix is the officer's; '' is the nation. */
  readonly division: DivisionPrefix;
}

/**
 * The officer's name among all officers of the country, for what is theirs alone: each division gives out its own staff numbers. Escaped,
 * so that no two officers share one.
 */
export const callerOf = ({ officer, division }: Pick<Officer, 'officer' | 'division'>): string =>
  `${encodeURIComponent(division)}/${encodeURIComponent(officer)}`;

/** Parts of the exchange that act by themselves: `receive` delivers messages, `sweep` watches the clocks, `runs` tells the cases what a run paid. */
export const systemNames = ['receive', 'sweep', 'runs'] as const;
export type SystemName = (typeof systemNames)[number];

/** The exchange itself. */
export interface System {
  readonly kind: 'system';
  readonly name: SystemName;
}

export type Actor = Officer | System;
