import { words, type Words } from '../language/words.ts';
import type { Role } from './session.tsx';

/** The roles in words; as in `shared/domain/actor.ts`. */
export const roleWords: Readonly<Record<Role, Words>> = {
  pusher: words('认定地推送', 'certifying officer'),
  clerk: words('经办', 'clerk'),
  approver: words('复核', 'approver'),
  supervisor: words('督办', 'supervisor'),
  auditor: words('审计', 'auditor'),
};
