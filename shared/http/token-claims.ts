import * as z from 'zod';
import { roles, type Officer } from '../domain/actor.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { HttpProblem } from './http-problem.ts';

/** What the issuer calls the three facts about an officer; the only place that knows. */
export const claimNames = { officer: 'officer', roles: 'roles', division: 'division' } as const;

const visibleAscii = /^[!-~]+$/u;

const claimsSchema = z.object({
  [claimNames.officer]: z.string().max(60).regex(visibleAscii),
  /** A role that is not known here makes the token unusable: half an authority is nobody's intention. */
  [claimNames.roles]: z.array(z.enum(roles)).min(1).max(roles.length),
  [claimNames.division]: prefixSchema,
});

/** The officer of a verified token; throws `token-claims-unusable`. */
export const officerOf = (claims: unknown): Officer => {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success)
    throw new HttpProblem('token-claims-unusable', {
      facts: { claims: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] },
    });
  const { officer, roles: given, division } = parsed.data;
  return { kind: 'officer', officer, roles: [...new Set(given)], division };
};
