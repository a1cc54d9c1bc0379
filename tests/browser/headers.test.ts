import { expect, inject, test } from 'vitest';

const page = () => fetch(inject('exchange').url);

test('No script and no style runs in the console but its own files and what carries the nonce of this one answer', async () => {
  const [first, second] = await Promise.all([page(), page()]);
  const policyOf = ({ headers }: Response): string => headers.get('content-security-policy') ?? '';
  const policy = policyOf(first);
  expect(policy).not.toMatch(/unsafe-|\*|https?:\/\/(?!127\.0\.0\.1)/u);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  const nonceOf = (text: string) => /'nonce-([^']{20,})'/u.exec(text)?.[1];
  expect(nonceOf(policy)).toBeDefined();
  expect(nonceOf(policy)).not.toBe(nonceOf(policyOf(second)));
  const html = await first.text();
  expect(html).toContain(`content="${nonceOf(policy)}"`);
  for (const [script] of html.matchAll(/<script\b[^>]*>/gu)) expect(script).toMatch(/\bsrc="\/assets\//u);
  expect(html).not.toMatch(/<style|\son[a-z]+=|javascript:/iu);
});

test('Every answer of the console says what a browser may do with it, and the page is never kept', async () => {
  const { headers } = await page();
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
