import type { components } from '#api';
import type { Say } from '../language/language.tsx';
import { words, type Words } from '../language/words.ts';
import { roleWords } from '../session/role-words.ts';

type Actor = components['schemas']['Actor'];

const systems: Readonly<Record<string, Words>> = {
  receive: words('平台（送达）', 'The exchange (delivery)'),
  sweep: words('平台（到期处理）', 'The exchange (time limits)'),
  runs: words('平台（批次）', 'The exchange (runs)'),
};

/** Staff number of an officer, or which part of the exchange acted. */
export const actorName = (t: Say, actor: Actor): string =>
  actor.kind === 'system' ? t(systems[actor.name] ?? words(actor.name, actor.name)) : actor.officer;

/** The roles of an officer in words; nothing for the exchange itself. */
export const actorRoles = (t: Say, actor: Actor): string =>
  actor.kind === 'system' ? '' : actor.roles.map((role) => t(roleWords[role])).join('、');
