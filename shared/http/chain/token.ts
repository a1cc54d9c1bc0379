import type { MiddlewareObj } from '@middy/core';
import { callOf, headerOf, implementationOf, type HttpEvent } from '../call.ts';
import { HttpProblem } from '../http-problem.ts';
import { officerOf } from '../token-claims.ts';
import type { VerifyToken } from '../token-verifier.ts';

const bearer = /^Bearer ([\w.~+/-]+=*)$/iu;
const longestToken = 8_192;

/**
 * The officer comes from the token and from nowhere else. The gateway checked the token already; it is checked again here,
 * because the gateway hands claims on as strings and because a handler reached in another way must not trust anybody.
 */
export const token = (verify: () => VerifyToken): MiddlewareObj<HttpEvent> => ({
  before: async ({ event }) => {
    const { operation } = implementationOf(event);
    if (operation.roles.length === 0) return;
    const header = headerOf(event, 'authorization');
    if (!header) throw new HttpProblem('token-missing');
    const presented = bearer.exec(header)?.[1];
    if (presented === undefined || presented.length > longestToken) throw new HttpProblem('token-invalid');
    const officer = officerOf(await verify()(presented));
    if (!officer.roles.some((role) => operation.roles.includes(role)))
      throw new HttpProblem('role-not-allowed');
    callOf(event).officer = officer;
  },
});
