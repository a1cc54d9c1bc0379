import type { IncomingHttpHeaders } from 'node:http';
import { jsonAnswer, type IssuerAnswer } from './issuer-answer.ts';
import type { Grant } from './issuer-grants.ts';
import type { IssuerParts } from './issuer-parts.ts';

/** A working day in the browser has to renew its token without leaving the page. */
const tokenSeconds = 3_600;

/** The client names itself in the form or by basic authentication. */
const clientOf = (fields: URLSearchParams, { authorization = '' }: IncomingHttpHeaders): string => {
  const [scheme, credentials = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return fields.get('client_id') ?? '';
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
};

const refuse = (status: number, error: string): IssuerAnswer => jsonAnswer(status, { error });

const bearer = (accessToken: string, scope: string | null) => ({
  access_token: accessToken,
  token_type: 'Bearer',
  expires_in: tokenSeconds,
  ...(scope === null ? {} : { scope }),
});

const forClient = async (parts: IssuerParts, client: string, scope: string | null): Promise<IssuerAnswer> => {
  const claims = parts.claimsOf(client);
  if (claims === undefined) return refuse(401, 'invalid_client');
  const given = { client_id: client, ...(scope === null ? {} : { scope }), ...claims };
  return jsonAnswer(200, bearer(await parts.sign(given, tokenSeconds), scope));
};

/** The access token speaks to the API, the ID token to the client; both say who it is. */
const forOfficer = async (parts: IssuerParts, grant: Grant): Promise<IssuerAnswer> => {
  const { officer, clientId, scope, nonce, signedInAtSeconds } = grant;
  const claims = parts.claimsOf(officer);
  if (claims === undefined) return refuse(400, 'invalid_grant');
  const person = { ...claims, sub: officer };
  const [accessToken, idToken] = await Promise.all([
    parts.sign({ ...person, client_id: clientId, scope }, tokenSeconds),
    parts.sign(
      { ...person, aud: clientId, auth_time: signedInAtSeconds, ...(nonce === undefined ? {} : { nonce }) },
      tokenSeconds,
    ),
  ]);
  return jsonAnswer(200, {
    ...bearer(accessToken, scope),
    id_token: idToken,
    refresh_token: parts.grants.refreshToken(grant),
  });
};

/** Codes and refresh tokens for the console, client credentials for sample clients; asks for no secret of anybody. */
export const giveToken = async (
  parts: IssuerParts,
  fields: URLSearchParams,
  headers: IncomingHttpHeaders,
): Promise<IssuerAnswer> => {
  const clientId = clientOf(fields, headers);
  const field = (name: string) => fields.get(name) ?? '';
  const ofGrant = (grant: Grant | undefined) =>
    grant === undefined ? refuse(400, 'invalid_grant') : forOfficer(parts, grant);
  switch (field('grant_type')) {
    case 'client_credentials':
      return forClient(parts, clientId, fields.get('scope'));
    case 'authorization_code':
      return ofGrant(
        parts.grants.redeem({
          code: field('code'),
          clientId,
          redirectUri: field('redirect_uri'),
          verifier: field('code_verifier'),
        }),
      );
    case 'refresh_token':
      return ofGrant(parts.grants.refresh(field('refresh_token'), clientId));
    default:
      return refuse(400, 'unsupported_grant_type');
  }
};

export const userInfo = async (
  parts: IssuerParts,
  { authorization = '' }: IncomingHttpHeaders,
): Promise<IssuerAnswer> => {
  const claims = await parts.verify(authorization.replace(/^Bearer /iu, ''));
  if (claims?.sub === undefined) return refuse(401, 'invalid_token');
  const { sub, officer, roles, division } = claims;
  return jsonAnswer(200, { sub, officer, roles, division });
};
