import type { components } from '#api';
import { wordsOfCode } from '../api/words.ts';
import type { Say } from '../language/language.tsx';
import { roleWords } from '../session/role-words.ts';

type Actor = components['schemas']['Actor'];

/** Staff number of an officer, or which part of the exchange acted. */
export const actorName = (t: Say, actor: Actor): string =>
  actor.kind === 'system' ? t(wordsOfCode('Actor.name', actor.name)) : actor.officer;

/** The roles of an officer in words; nothing for the exchange itself. */
export const actorRoles = (t: Say, actor: Actor): string =>
  actor.kind === 'system' ? '' : actor.roles.map((role) => t(roleWords[role])).join('、');
