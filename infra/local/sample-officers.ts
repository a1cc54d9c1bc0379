import { type Role, roles } from '../../shared/domain/actor.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';

const role = `(?:${roles.join('|')})`;
const pattern = new RegExp(
  `^(?<held>${role}(?:\\+${role})*)-(?<division>nation|\\d{2,6})(?<colleague>-\\d+)?$`,
);

const isRole = (text: string): text is Role => roles.some((known) => known === text);

/**
 * Claims of a sample officer named `<role>-<division>`, such as `clerk-530921`, `supervisor-53` or `auditor-nation`; `clerk+approver-530921`
 * holds both roles and `-2` at the end is a colleague. Nothing for any other name. For a run on one machine only.
 */
export const sampleClaims = (name: string, audience: string): Record<string, unknown> | undefined => {
  const { held = '', division = '' } = pattern.exec(name)?.groups ?? {};
  const prefix = prefixSchema.safeParse(division === 'nation' ? '' : division);
  const together = held.split('+').filter(isRole);
  return together.length > 0 && prefix.success
    ? { aud: audience, officer: name, roles: together, division: prefix.data }
    : undefined;
};

/** One of each role, for the two counties of the best-known case, for the welcome of `npm start`. */
export const sampleOfficers = [
  { name: 'pusher-341182', does: '认定地推送 certifies and pushes in Mingguang (明光)' },
  { name: 'clerk-530921', does: '户籍地经办 prepares in Fengqing (凤庆)' },
  { name: 'approver-530921', does: '户籍地复核 approves in Fengqing' },
  { name: 'supervisor-53', does: '省级督办 watches Yunnan (云南)' },
  { name: 'auditor-53', does: '审计 audits Yunnan' },
  { name: 'auditor-nation', does: '全国审计 audits the nation' },
] as const;
