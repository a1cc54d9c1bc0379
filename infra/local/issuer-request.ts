import * as z from 'zod';

/** A public client of this machine, with its address to return to. */
const local = z
  .url({ protocol: /^https?$/u, hostname: /^(?:127\.0\.0\.1|localhost)$/u })
  .refine((address) => {
    const { username, password, hash } = new URL(address);
    return username === '' && password === '' && hash === '';
  });

/** Whether a browser may be sent there after signing in or out: to this machine only. */
export const isLocalAddress = (address: unknown): address is string => local.safeParse(address).success;

/** An authorisation request (OpenID Connect Core 3.1.2.1) with proof of possession of the code (RFC 7636). */
const requestSchema = z.object({
  response_type: z.literal('code'),
  response_mode: z.literal('query').optional(),
  client_id: z.string(),
  redirect_uri: local,
  scope: z.string().regex(/(?:^| )openid(?: |$)/u),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().regex(/^[\w-]{43}$/u),
  code_challenge_method: z.literal('S256'),
  prompt: z.enum(['none', 'login', 'consent', 'select_account']).optional(),
});
export type AuthorizationRequest = z.output<typeof requestSchema>;

/** Everything of a request that a form has to carry on. */
export const requestFields = Object.keys(requestSchema.shape);

/** `untrusted`: nobody may be sent back; `refused`: the client is told why. */
export type ReadRequest =
  | { readonly kind: 'ready'; readonly request: AuthorizationRequest }
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'refused'; readonly redirectUri: string; readonly answer: Record<string, string> };

const codeOf = (field: unknown): string => {
  if (field === 'response_type') return 'unsupported_response_type';
  return field === 'scope' ? 'invalid_scope' : 'invalid_request';
};

/** The client and its address are looked at first: an error is sent to no address that was not checked. */
export const readAuthorizationRequest = (
  fields: URLSearchParams,
  publicClients: readonly string[],
): ReadRequest => {
  // One of each (RFC 6749, 3.1): of two, one would be checked and the other used.
  const [redirectUri, ...otherAddresses] = fields.getAll('redirect_uri');
  const [clientId = '', ...otherClients] = fields.getAll('client_id');
  if (otherAddresses.length + otherClients.length > 0) return { kind: 'untrusted' };
  if (!isLocalAddress(redirectUri) || !publicClients.includes(clientId)) return { kind: 'untrusted' };
  const parsed = requestSchema.safeParse(Object.fromEntries(fields));
  if (parsed.success) return { kind: 'ready', request: parsed.data };
  const [field] = parsed.error.issues[0]?.path ?? [];
  const state = fields.get('state');
  const error = codeOf(field);
  const answer = { error, error_description: `${String(field)} is missing or not supported` };
  return { kind: 'refused', redirectUri, answer: state === null ? answer : { ...answer, state } };
};

export const withParameters = (address: string, parameters: Readonly<Record<string, string>>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};
