import { covers, type DivisionCode } from '../../kernel/division-code.ts';
import type { Actor, Officer, Side } from '../actor.ts';
import { destinationOf, type Handover } from './state.ts';
import type { By } from './step.ts';

/** The ends of the case that lie in the officer's division; none means the case does not exist for the officer. */
export const sidesOf = (state: Handover, officer: Officer): readonly Side[] => {
  const here = (code: DivisionCode) => covers(officer.division, code);
  return [
    ...(state.certifiers.some(({ locality }) => here(locality)) ? (['origin'] as const) : []),
    ...(here(destinationOf(state)) ? (['destination'] as const) : []),
  ];
};

const homeSide: Readonly<Record<Officer['roles'][number], Side | undefined>> = {
  pusher: 'origin',
  clerk: 'destination',
  approver: 'destination',
  supervisor: undefined,
  auditor: undefined,
};

/** For which end the actor may take the step, 'system' for the exchange itself, or nothing: not authorised. */
export const mayAct = (state: Handover, by: By, actor: Actor): Side | 'system' | undefined => {
  if ('system' in by) return actor.kind === 'system' && actor.name === by.system ? 'system' : undefined;
  if (actor.kind === 'system') return undefined;
  const roles = actor.roles.filter((role) => by.roles.includes(role));
  if (roles.length === 0) return undefined;
  if (by.side === 'joining') return 'origin';
  const reachable = sidesOf(state, actor).filter((side) => by.side === 'either' || by.side === side);
  return reachable.find((side) => roles.some((role) => (homeSide[role] ?? side) === side));
};
