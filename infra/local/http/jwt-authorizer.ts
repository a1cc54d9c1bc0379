import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from 'jose';
import * as z from 'zod';

export interface JwtSettings {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** `$request.header.Name` or `$request.querystring.name`. */
  readonly identitySource: string;
}

export type JwtDecision =
  | { readonly kind: 'allowed'; readonly claims: JWTPayload; readonly scopes: readonly string[] | null }
  | { readonly kind: 'unauthorized'; readonly challenge: string }
  | { readonly kind: 'forbidden'; readonly challenge: string };

export type JwtAuthorizer = (
  settings: JwtSettings,
  token: string | undefined,
  scopes: readonly string[],
) => Promise<JwtDecision>;

/** The JWT authoriser of an HTTP API accepts RSA signatures only; the local one refuses the rest as well. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

interface Remembered {
  readonly verified: JWTVerifyResult;
  readonly until: number;
}

/** As long as the deployed authoriser may go on with keys it has fetched, and far shorter; never past the token's own end. */
const rememberedMilliseconds = 60_000;
const mostRemembered = 1_000;

const discoveryDocument = z.looseObject({ jwks_uri: z.url() });

/**
 * Checks tokens as the deployed authoriser does: signature by a key of the issuer (found through its discovery
 * document), issuer, audience (`client_id` where there is no `aud`), times, scopes. The promise rejects when the
 * issuer cannot be reached.
 */
export function createJwtAuthorizer(): JwtAuthorizer {
  const keySets = new Map<string, Promise<JWTVerifyGetKey>>();
  const keySetOf = (issuer: string) => {
    const known = keySets.get(issuer) ?? discoverKeys(issuer);
    keySets.set(issuer, known);
    known.catch(() => keySets.delete(issuer));
    return known;
  };
  const remembered = new Map<string, Remembered>();
  const verify = async (issuer: string, token: string): Promise<JWTVerifyResult> => {
    const name = `${issuer} ${token}`;
    const known = remembered.get(name);
    if (known && known.until > Date.now()) return known.verified;
    const verified = await jwtVerify(token, await keySetOf(issuer), {
      issuer,
      algorithms,
      requiredClaims: ['exp'],
    });
    if (remembered.size >= mostRemembered) remembered.clear();
    const expires = (verified.payload.exp ?? 0) * 1_000;
    remembered.set(name, { verified, until: Math.min(expires, Date.now() + rememberedMilliseconds) });
    return verified;
  };
  return async (settings, token, scopes) => {
    if (token === undefined || token === '') return { kind: 'unauthorized', challenge: 'Bearer' };
    try {
      const verified = await verify(settings.issuer, token);
      requireTarget(verified, settings.audience);
      return judgeScopes(verified.payload, scopes);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return {
        kind: 'unauthorized',
        challenge: `Bearer scope="" error="invalid_token" error_description="${error.message.replaceAll('"', "'")}"`,
      };
    }
  };
}

function isRefusal(error: unknown): error is Error {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
}

function requireTarget({ payload, protectedHeader }: JWTVerifyResult, audience: readonly string[]): void {
  const claim = payload.aud ?? payload['client_id'];
  const targets = Array.isArray(claim) ? claim : [claim];
  if (!targets.some((target) => audience.includes(String(target)))) {
    throw new errors.JWTClaimValidationFailed('the token does not have a valid audience', payload, 'aud');
  }
  if (protectedHeader.kid === undefined) throw new errors.JWTInvalid('the token names no key');
  if (payload.iat !== undefined && payload.iat > Date.now() / 1_000 + 1) {
    throw new errors.JWTClaimValidationFailed('the token was issued in the future', payload, 'iat');
  }
}

function judgeScopes(claims: JWTPayload, wanted: readonly string[]): JwtDecision {
  if (wanted.length === 0) return { kind: 'allowed', claims, scopes: null };
  const claim = claims['scope'] ?? claims['scp'] ?? '';
  const held: readonly unknown[] = typeof claim === 'string' ? claim.split(' ') : [claim].flat();
  const matched = wanted.filter((scope) => held.includes(scope));
  if (matched.length > 0) return { kind: 'allowed', claims, scopes: matched };
  return { kind: 'forbidden', challenge: `Bearer scope="${wanted.join(' ')}" error="insufficient_scope"` };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`the issuer ${issuer} answered ${answer.status}`);
  const { jwks_uri: keys } = discoveryDocument.parse(await answer.json());
  return createRemoteJWKSet(new URL(keys), { cooldownDuration: 1_000 });
}
