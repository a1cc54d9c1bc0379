import { answerOf, type ExchangeClient } from '../../../api/client.ts';
import type { PageOf } from '../../../api/use-pages.ts';
import type { AuditItem, Search } from '../model.ts';
import { daysOf } from './periods.ts';

/** The most that the API gives at once. */
export const fullPage = 100;

export interface Reading {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Reads one page of a search; a page may be short and still have a next one. */
export type LoadPage = (reading: Reading) => Promise<PageOf<AuditItem>>;

/** The number travels in a header: addresses end up in logs and histories. */
export const loaderOf =
  (client: ExchangeClient, { filter, person }: Search, today: string): LoadPage =>
  ({ cursor, limit, signal }) =>
    answerOf(
      client.GET('/v1/audit/events', {
        signal,
        params: {
          query: {
            ...daysOf(filter, today),
            ...(filter.locality === undefined ? {} : { locality: filter.locality }),
            ...(filter.actor === undefined ? {} : { actor: filter.actor }),
            ...(filter.types === undefined ? {} : { type: filter.types.join(',') }),
            ...(cursor === undefined ? {} : { cursor }),
            limit,
          },
          ...(person === undefined ? {} : { header: { 'x-person-citizen-id': person } }),
        },
      }),
    );
