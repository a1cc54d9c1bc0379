import type { Page } from '../ports/ledger.ts';
import { json, type HttpAnswer } from './answer.ts';

/** A page as callers see it: `next` goes into the next request as `cursor`. */
export const pageAnswer = <T>({ items, cursor }: Page<T>): HttpAnswer =>
  json(200, cursor === undefined ? { items } : { items, next: cursor });
