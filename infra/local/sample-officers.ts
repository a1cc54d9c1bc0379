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

/** A name to sign in by, and whose desk it is. */
export interface SampleOfficer {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** Somebody for every screen of the console, around the best-known case: Mingguang certifies, Fengqing takes over. */
export const sampleOfficers: readonly SampleOfficer[] = [
  { name: 'pusher-341182', zh: '安徽明光 认定地推送', en: 'certifies and pushes in Mingguang, Anhui' },
  { name: 'clerk-530921', zh: '云南凤庆 户籍地经办', en: 'prepares in Fengqing, Yunnan' },
  { name: 'clerk-530921-2', zh: '云南凤庆 户籍地经办（同事）', en: 'a colleague in Fengqing' },
  { name: 'approver-530921', zh: '云南凤庆 户籍地复核', en: 'approves in Fengqing' },
  { name: 'supervisor-530921', zh: '云南凤庆 县级督办', en: 'watches Fengqing' },
  { name: 'clerk-532325', zh: '云南姚安 户籍地经办', en: 'prepares in Yao’an, Yunnan' },
  { name: 'supervisor-53', zh: '云南 省级督办', en: 'watches Yunnan' },
  { name: 'supervisor-nation', zh: '全国督办', en: 'watches the nation' },
  { name: 'auditor-53', zh: '云南 审计', en: 'audits Yunnan' },
  { name: 'auditor-nation', zh: '全国审计', en: 'audits the nation' },
];
