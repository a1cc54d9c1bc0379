import { createHash, randomBytes } from 'node:crypto';
import type { AuthorizationRequest } from './issuer-request.ts';

/** What an officer agreed to by signing in. */
export interface Grant {
  readonly officer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly nonce: string | undefined;
  readonly signedInAtSeconds: number;
}

interface PendingCode {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface CodeExchange {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

export interface Grants {
  /** A code for one use within a minute. */
  code(officer: string, request: AuthorizationRequest): string;
  /** Nothing for a code that is unknown, used, too old, or not this client's; the code is used up in each case. */
  redeem(exchange: CodeExchange): Grant | undefined;
  refreshToken(grant: Grant): string;
  /** For one use, as a code is; the officer stays signed in with the next one. */
  refresh(token: string, clientId: string): Grant | undefined;
  /** Signing out ends what was handed out to the officer in this client. */
  forget(officer: string): void;
}

const codeMilliseconds = 60_000;
const mostRemembered = 10_000;

const secret = (): string => randomBytes(32).toString('base64url');

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const isVerifier = (text: string): boolean => /^[\w.~-]{43,128}$/u.test(text);

/** Takes it out, so that nothing can be used a second time. */
const take = <Value>(from: Map<string, Value>, name: string): Value | undefined => {
  const found = from.get(name);
  from.delete(name);
  return found;
};

const keep = <Value>(into: Map<string, Value>, value: Value): string => {
  const name = secret();
  if (into.size >= mostRemembered) into.clear();
  into.set(name, value);
  return name;
};

/** Codes and refresh tokens of a run, in memory: a restart signs everybody in anew. */
export const createGrants = (now: () => number = Date.now): Grants => {
  const codes = new Map<string, PendingCode>();
  const refreshTokens = new Map<string, Grant>();
  return {
    code: (officer, request) => {
      const { client_id: clientId, scope, nonce } = request;
      const signedInAtSeconds = Math.floor(now() / 1_000);
      return keep(codes, {
        grant: { officer, clientId, scope, nonce, signedInAtSeconds },
        redirectUri: request.redirect_uri,
        challenge: request.code_challenge,
        expiresAt: now() + codeMilliseconds,
      });
    },
    redeem: ({ code, clientId, redirectUri, verifier }) => {
      const pending = take(codes, code);
      const fits =
        pending !== undefined &&
        pending.expiresAt > now() &&
        pending.grant.clientId === clientId &&
        pending.redirectUri === redirectUri &&
        isVerifier(verifier) &&
        challengeOf(verifier) === pending.challenge;
      return fits ? pending.grant : undefined;
    },
    refreshToken: (grant) => keep(refreshTokens, grant),
    refresh: (token, clientId) => {
      const grant = take(refreshTokens, token);
      return grant?.clientId === clientId ? grant : undefined;
    },
    forget: (officer) => {
      for (const [token, grant] of refreshTokens) if (grant.officer === officer) refreshTokens.delete(token);
    },
  };
};
