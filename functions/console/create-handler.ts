import { randomBytes, randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../shared/http/answer.ts';
import { headerOf, type HttpEvent } from '../../shared/http/call.ts';
import { answerOfProblem } from '../../shared/http/chain/problems.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import { headersForAll, pageHeaders } from './page-headers.ts';
import type { Site, SiteFile } from './site.ts';

export interface SignInSettings {
  /** The OpenID Connect issuer's address, as it stands in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What the handler needs; each is looked up at the first request, so that importing reads nothing. */
export interface ConsoleParts {
  readonly site: () => Site;
  readonly signIn: () => SignInSettings;
  readonly nonce?: () => string;
}

export type ConsoleAnswer = HttpAnswer & { readonly isBase64Encoded?: boolean };
export type ConsoleHandler = (event: HttpEvent) => Promise<ConsoleAnswer>;

const newNonce = (): string => randomBytes(18).toString('base64');

/** Where the built page has its nonce; the console gives it to whatever adds style elements. */
const noncePlace = '__CSP_NONCE__';

const ofApi = /^\/(?:v1|health)(?:\/|$)/u;
const namesFile = /\.[^/]*$/u;

const forgood = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';

const notFound = (): ConsoleAnswer => ({
  statusCode: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: '没有此文件 There is no such file.\n',
});

/** A request for an operation that is none gets what the API answers, not a page. */
const unknownOperation = (): ConsoleAnswer => {
  const correlationId = randomUUID();
  const { headers, ...answer } = answerOfProblem(new HttpProblem('route-unknown'), correlationId);
  return {
    ...answer,
    headers: { ...headers, 'cache-control': 'no-store', 'x-correlation-id': correlationId },
  };
};

const answerFile = async (
  site: Site,
  file: SiteFile,
  acceptEncoding: string | undefined,
): Promise<ConsoleAnswer> => {
  const encoding = acceptedEncoding(acceptEncoding, file.stored);
  return {
    statusCode: 200,
    headers: {
      'content-type': file.contentType,
      'cache-control': file.hashed ? forgood : forAnHour,
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: await site.read(file, encoding),
    isBase64Encoded: true,
  };
};

/** Serves the console: its page at every address without a file's name, its files, and how to sign in. Holds nobody's data. */
export const createHandler = ({ site, signIn, nonce = newNonce }: ConsoleParts): ConsoleHandler => {
  const settings = (): ConsoleAnswer => ({
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ ...signIn(), version: site().version }),
  });
  const page = (html: string): ConsoleAnswer => {
    const fresh = nonce();
    const issuerOrigin = new URL(signIn().issuer).origin;
    return {
      statusCode: 200,
      headers: pageHeaders({ nonce: fresh, issuerOrigin }),
      body: html.replaceAll(noncePlace, fresh),
    };
  };
  const answer = async (path: string, acceptEncoding: string | undefined): Promise<ConsoleAnswer> => {
    if (ofApi.test(path)) return unknownOperation();
    if (path === '/console.json') return settings();
    const file = site().find(path);
    if (file !== undefined) return answerFile(site(), file, acceptEncoding);
    const html = site().page;
    const isPage = path === '/index.html' || !namesFile.test(path);
    return html !== undefined && isPage ? page(html) : notFound();
  };
  return async (event) => {
    const { statusCode, headers, ...rest } = await answer(
      event.rawPath ?? '/',
      headerOf(event, 'accept-encoding'),
    );
    const deployed = headerOf(event, 'x-forwarded-proto') === 'https';
    const complete = { ...headersForAll(deployed), ...headers };
    // The gateway routes GET and HEAD here, nothing else.
    return event.requestContext?.http.method === 'HEAD'
      ? { statusCode, headers: complete, body: '' }
      : { statusCode, headers: complete, ...rest };
  };
};
