import { covers, type DivisionCode } from '../../kernel/division-code.ts';
import type { Actor, Officer, Side } from '../actor.ts';
import { destinationOf, type Handover, originOf } from './state.ts';
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

/** The case belongs to the first certifier: a further one sees it, but ends or changes it for nobody. */
const sidesActingIn = (state: Handover, by: By, officer: Officer): readonly Side[] => {
  const sides = sidesOf(state, officer);
  const speaks = ('certifiers' in by && by.certifiers === 'any') || covers(officer.division, originOf(state));
  return speaks ? sides : sides.filter((side) => side !== 'origin');
};

/** For which end the actor may take the step, 'system' for the exchange itself, or nothing: not authorised. */
export const mayAct = (state: Handover, by: By, actor: Actor): Side | 'system' | undefined => {
  if (actor.kind === 'system') {
    const part = 'system' in by ? by.system : by.alsoBy;
    return actor.name === part ? 'system' : undefined;
  }
  if ('system' in by) return undefined;
  const roles = actor.roles.filter((role) => by.roles.includes(role));
  if (roles.length === 0) return undefined;
  if (by.side === 'joining') return 'origin';
  const reachable = sidesActingIn(state, by, actor).filter(
    (side) => by.side === 'either' || by.side === side,
  );
  return reachable.find((side) => roles.some((role) => (homeSide[role] ?? side) === side));
};
