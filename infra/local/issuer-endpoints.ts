import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { formOf, forScripts, jsonAnswer, writeAnswer, type IssuerAnswer } from './issuer-answer.ts';
import type { IssuerParts } from './issuer-parts.ts';
import { authorize, choose, signOut } from './issuer-sign-in.ts';
import { giveToken, userInfo } from './issuer-token.ts';

/** What a client learns of the issuer beside what its library says: no way in that is not here. */
export const discovered = (url: string) => ({
  userinfo_endpoint: `${url}/userinfo`,
  end_session_endpoint: `${url}/endsession`,
  revocation_endpoint: undefined,
  introspection_endpoint: undefined,
  scopes_supported: ['openid'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'none'],
  code_challenge_methods_supported: ['S256'],
  claims_supported: ['sub', 'officer', 'roles', 'division'],
});

type Endpoint = (
  parts: IssuerParts,
  message: IncomingMessage,
  query: URLSearchParams,
) => Promise<IssuerAnswer>;

/** Another site must not sign anybody in: browsers say with each form from where it was sent. */
const isOwnForm = ({ url }: IssuerParts, { headers }: IncomingMessage): boolean =>
  headers.origin === undefined || headers.origin === url;

const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /authorize': async (parts, { headers }, query) => authorize(parts, query, headers.cookie),
  'POST /authorize': async (parts, message) => {
    const fields = await formOf(message);
    return isOwnForm(parts, message)
      ? choose(parts, fields)
      : jsonAnswer(403, { error: 'access_denied', error_description: 'the form came from another site' });
  },
  'GET /endsession': (parts, _message, query) => signOut(parts, query),
  'POST /endsession': async (parts, message) => signOut(parts, await formOf(message)),
  'POST /token': async (parts, message) => giveToken(parts, await formOf(message), message.headers),
  'GET /userinfo': (parts, { headers }) => userInfo(parts, headers),
  'OPTIONS /token': async () => ({ status: 204, headers: forScripts }),
  'OPTIONS /userinfo': async () => ({ status: 204, headers: forScripts }),
};

/** Paths that the library answers: the discovery document and the public keys. */
const ofLibrary: ReadonlySet<string> = new Set(['/.well-known/openid-configuration', '/jwks']);

/** Our own endpoints in front of those of the library; every other path is unknown. */
export const serveIssuer =
  (parts: () => IssuerParts, library: RequestListener) =>
  (message: IncomingMessage, response: ServerResponse): void => {
    // Not by URL: it throws at some addresses, and an error here would end the process.
    const [path = '/', ...query] = (message.url ?? '/').split('?');
    if (ofLibrary.has(path)) {
      library(message, response);
      return;
    }
    const endpoint = endpoints[`${message.method} ${path}`];
    const answer =
      endpoint?.(parts(), message, new URLSearchParams(query.join('?'))) ??
      Promise.resolve({ status: 404, headers: {} });
    answer
      .catch(() => jsonAnswer(500, { error: 'server_error' }))
      .then((ready) => writeAnswer(ready, response))
      .catch(() => response.destroy());
  };
