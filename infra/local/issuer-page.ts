import { createHash } from 'node:crypto';
import { requestFields } from './issuer-request.ts';
import type { SampleOfficer } from './sample-officers.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
small { opacity: .8; }
ul { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .5rem; }
button, input { font: inherit; padding: .6rem .9rem; border: 1px solid GrayText; border-radius: .4rem; }
ul button { width: 100%; text-align: left; cursor: pointer; }
code { float: right; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
[role=alert] { border-left: .3rem solid #b3261e; padding-left: .75rem; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Both say that nobody is checked: this page is for one machine and made-up officers. */
const documentOf = (body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 Sign in · 跨省参保移交平台</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const hiddenFields = (fields: URLSearchParams): string =>
  requestFields
    .flatMap((name) => {
      const value = fields.get(name);
      return value === null ? [] : [`<input type="hidden" name="${name}" value="${escaped(value)}">`];
    })
    .join('\n');

const choice = ({ name, zh, en }: SampleOfficer): string =>
  `<li><button name="officer" value="${escaped(name)}"><code>${escaped(name)}</code>${escaped(zh)}<br><small lang="en">${escaped(en)}</small></button></li>`;

const unknownOfficer = (name: string): string =>
  `<p role="alert">没有“${escaped(name)}”这样的示例人员，格式为 &lt;角色&gt;-&lt;区划代码&gt;，例如 clerk-530921。<br><small lang="en">No sample officer has this name; it is &lt;role&gt;-&lt;division&gt;, for example clerk-530921.</small></p>`;

export interface SignInPage {
  readonly fields: URLSearchParams;
  readonly officers: readonly SampleOfficer[];
  /** What was typed and is no sample officer's name. */
  readonly unknown?: string | undefined;
}

/** The page of the sign-in: no script, every choice a button of a form. */
export const signInPage = ({ fields, officers, unknown }: SignInPage): string => {
  const hidden = hiddenFields(fields);
  return documentOf(`<h1>选择身份登录</h1>
<p>本页只用于本机试运行，人员均为虚构，不核对密码。<br><small lang="en">Choose whose desk to sit at. For a trial on this machine only: the officers are made up and nobody is checked.</small></p>
${unknown === undefined ? '' : unknownOfficer(unknown)}
<form method="post" action="/authorize">
${hidden}
<ul>
${officers.map(choice).join('\n')}
</ul>
</form>
<h2>其他人员 <small lang="en">Somebody else</small></h2>
<form method="post" action="/authorize">
${hidden}
<p><label for="officer">角色-区划代码 <small lang="en">role-division</small></label></p>
<p><input id="officer" name="officer" required autocomplete="off" spellcheck="false" placeholder="clerk-530921" value="${escaped(unknown ?? '')}">
<button>登录 Sign in</button></p>
</form>`);
};

/** Instead of sending anybody to an address that nobody vouches for. */
export const untrustedPage = (): string =>
  documentOf(`<h1>无法登录</h1>
<p role="alert">请求来自未登记的客户端，或返回地址不在本机。请从控制台的地址重新打开。<br><small lang="en">The client is not registered or its return address is not on this machine. Open the console again at its own address.</small></p>`);

export const signedOutPage = (): string =>
  documentOf(
    '<h1>已退出</h1>\n<p>可以关闭本页。<br><small lang="en">Signed out; this page can be closed.</small></p>',
  );

/** Browsers hold a form to its addresses through every redirect, so the client's own origin has to be among them. */
export const pageHeaders = (returnsTo: string | undefined): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self'${returnsTo === undefined ? '' : ` ${new URL(returnsTo).origin}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // Not `no-referrer`: a form of this page has to say where it comes from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});
