export interface PagePolicy {
  /** Fresh for each answer; style elements carry it, scripts come from files only. */
  readonly nonce: string;
  readonly issuerOrigin: string;
}

const contentSecurityPolicy = ({ nonce, issuerOrigin }: PagePolicy): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${issuerOrigin}`,
    `form-action 'self' ${issuerOrigin}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every answer; behind the gateway, which speaks TLS only, also that browsers come back by TLS only. */
export const headersForAll = (deployed: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  ...(deployed ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

export const pageHeaders = (policy: PagePolicy): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy(policy),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self), usb=()',
});
