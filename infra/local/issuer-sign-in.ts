import { redirect, type IssuerAnswer } from './issuer-answer.ts';
import { pageHeaders, signedOutPage, signInPage, untrustedPage } from './issuer-page.ts';
import type { IssuerParts } from './issuer-parts.ts';
import {
  isLocalAddress,
  readAuthorizationRequest,
  type AuthorizationRequest,
  type ReadRequest,
  withParameters,
} from './issuer-request.ts';

const cookieName = 'sample-officer';
/** Sent to the sign-in only: cookies do not keep ports apart, and the API has no use for it. */
const cookieAttributes = 'Path=/authorize; HttpOnly; SameSite=Lax';

const officerIn = (cookies: string | undefined): string | undefined => {
  const found = cookies
    ?.split(/;\s*/u)
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  return found && decoded(found);
};

/** Whatever runs on this machine may have set the cookie. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const page = (status: number, body: string, returnsTo?: string): IssuerAnswer => ({
  status,
  headers: pageHeaders(returnsTo),
  body,
});

const withState = (state: string | undefined, answer: Readonly<Record<string, string>>) =>
  state === undefined ? answer : { ...answer, state };

const giveCode = (parts: IssuerParts, request: AuthorizationRequest, officer: string): IssuerAnswer =>
  redirect(
    withParameters(
      request.redirect_uri,
      withState(request.state, { code: parts.grants.code(officer, request) }),
    ),
    { 'set-cookie': `${cookieName}=${encodeURIComponent(officer)}; ${cookieAttributes}` },
  );

const notReady = (read: Exclude<ReadRequest, { kind: 'ready' }>): IssuerAnswer =>
  read.kind === 'untrusted'
    ? page(400, untrustedPage())
    : redirect(withParameters(read.redirectUri, read.answer));

/** Who has signed in here before goes on at once; `prompt` asks for the page, or for no page in any case. */
export const authorize = (
  parts: IssuerParts,
  fields: URLSearchParams,
  cookies: string | undefined,
): IssuerAnswer => {
  const read = readAuthorizationRequest(fields, parts.publicClients);
  if (read.kind !== 'ready') return notReady(read);
  const { request } = read;
  const remembered = officerIn(cookies);
  const officer = remembered !== undefined && parts.claimsOf(remembered) ? remembered : undefined;
  const wantsPage = request.prompt !== undefined && request.prompt !== 'none';
  if (officer !== undefined && !wantsPage) return giveCode(parts, request, officer);
  if (request.prompt === 'none')
    return redirect(
      withParameters(request.redirect_uri, withState(request.state, { error: 'login_required' })),
    );
  return page(200, signInPage({ fields, officers: parts.officers }), request.redirect_uri);
};

/** The choice on the page. */
export const choose = (parts: IssuerParts, fields: URLSearchParams): IssuerAnswer => {
  const read = readAuthorizationRequest(fields, parts.publicClients);
  if (read.kind !== 'ready') return notReady(read);
  const officer = (fields.get('officer') ?? '').trim();
  if (parts.claimsOf(officer)) return giveCode(parts, read.request, officer);
  const again = signInPage({ fields, officers: parts.officers, unknown: officer });
  return page(400, again, read.request.redirect_uri);
};

/** The next sign-in asks again who it is; goes back to the client where that is on this machine. */
export const signOut = async (parts: IssuerParts, fields: URLSearchParams): Promise<IssuerAnswer> => {
  const hint = await parts.verify(fields.get('id_token_hint') ?? '');
  if (hint?.sub !== undefined) parts.grants.forget(hint.sub);
  const cookie = { 'set-cookie': `${cookieName}=; Max-Age=0; ${cookieAttributes}` };
  const returnsTo = fields.get('post_logout_redirect_uri');
  if (isLocalAddress(returnsTo))
    return redirect(withParameters(returnsTo, withState(fields.get('state') ?? undefined, {})), cookie);
  const signedOut = page(200, signedOutPage());
  return { ...signedOut, headers: { ...signedOut.headers, ...cookie } };
};
