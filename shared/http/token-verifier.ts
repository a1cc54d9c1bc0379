import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { codedError } from '../ports/failures.ts';
import { HttpProblem } from './http-problem.ts';

/** Gives the claims of a token that is valid now; throws a problem for a bad token and an outage for an issuer out of reach. */
export type VerifyToken = (token: string) => Promise<unknown>;

export interface TokenRules {
  /** Exactly as it stands in the tokens. */
  readonly issuer: string;
  readonly audience: string;
}

/** Asymmetric only: a key that verifies must not be able to sign. */
const algorithms = ['ES256', 'RS256', 'EdDSA'];
const patienceMilliseconds = 5_000;
const clockToleranceSeconds = 5;
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/u }) });

const unreachable = (cause: unknown) =>
  codedError('token-issuer-unreachable', 'the keys of the token issuer could not be read', {
    retryable: true,
    cause,
  });

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMilliseconds) });
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
  const found = discoverySchema.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('the issuer calls itself by another name');
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: patienceMilliseconds });
};

const refusedBy = (error: errors.JOSEError): Error => {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return unreachable(error);
  if (error instanceof errors.JWTExpired) return new HttpProblem('token-expired');
  // An answer other than 200 from the key endpoint has the general code.
  return error.code === 'ERR_JOSE_GENERIC' ? unreachable(error) : new HttpProblem('token-invalid');
};

const mostRemembered = 1_000;
const rememberedSeconds = 300;

/**
 * A token that was verified is good until it expires, for five minutes at most: an officer or a system sends the same one with every
 * request, and the signature costs more than the rest of the check.
 */
const remembering = (verify: (token: string) => Promise<JWTPayload>): VerifyToken => {
  const known = new Map<string, { readonly payload: JWTPayload; readonly until: number }>();
  return async (token) => {
    const seconds = Date.now() / 1000;
    const before = known.get(token);
    if (before && before.until > seconds) return before.payload;
    known.delete(token);
    const payload = await verify(token);
    if (known.size >= mostRemembered) known.clear();
    known.set(token, { payload, until: Math.min(payload.exp ?? 0, seconds + rememberedSeconds) });
    return payload;
  };
};

/** Keys are discovered at first use, then cached and rotated as the issuer does; a failed discovery is tried again. */
export const createTokenVerifier = ({ issuer, audience }: TokenRules): VerifyToken => {
  let discovered: Promise<JWTVerifyGetKey> | undefined;
  const keySet = async (): Promise<JWTVerifyGetKey> => {
    discovered ??= discover(issuer);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      throw unreachable(error);
    }
  };
  return remembering(async (token) => {
    const keys = await keySet();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ['exp'],
        clockTolerance: clockToleranceSeconds,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refusedBy(error);
      throw unreachable(error);
    }
  });
};
