import type { MiddlewareObj } from '@middy/core';
import { callOf, headerOf, implementationOf, type HttpEvent } from '../call.ts';
import { HttpProblem } from '../http-problem.ts';
import { parseJson, textOf } from '../json-body.ts';
import { noBody } from '../shapes.ts';

const isJson = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/iu;

/** Size, encoding, type and syntax, in this order: each is checked before work is spent on the next. */
export const body = (): MiddlewareObj<HttpEvent> => ({
  before: ({ event }) => {
    if (implementationOf(event).operation.request.body === noBody) return;
    if (!event.body) throw new HttpProblem('body-missing');
    const text = textOf(event.body, event.isBase64Encoded ?? false);
    if (!isJson.test(headerOf(event, 'content-type') ?? '')) throw new HttpProblem('content-type-not-json');
    callOf(event).body = parseJson(text);
  },
});
