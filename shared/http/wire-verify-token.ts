import { setting } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { createTokenVerifier } from './token-verifier.ts';

/** The verifier of this process; the environment is read at the first request. */
export const wireVerifyToken = once(() =>
  createTokenVerifier({ issuer: setting('tokenIssuer'), audience: setting('tokenAudience') }),
);
