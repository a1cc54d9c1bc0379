import { answerOf, type ExchangeClient } from '../../../api/client.ts';
import type { Words } from '../../../language/words.ts';
import type { Run } from '../model.ts';
import type { FileRow } from './read-file.ts';

/** What the exchange said to one row. */
export interface RowResult {
  readonly line: number;
  readonly lineId: string;
  readonly isAccepted: boolean;
  readonly code?: string | undefined;
  readonly sentence?: Words | undefined;
}

export interface Sent {
  readonly results: readonly RowResult[];
  readonly outstanding: number;
  readonly run: Run;
}

const rowsPerRequest = 500;

/**
 * Sends the next rows after those that were sent. A row that is sent again changes nothing: the API knows it by its payment
 * reference and asks for no other key, so that going on after a lost answer repeats the last rows without harm.
 */
export const sendNext = async (
  client: ExchangeClient,
  id: string,
  rows: readonly FileRow[],
  before: Sent | undefined,
): Promise<Sent> => {
  const done = before?.results.length ?? 0;
  const part = rows.slice(done, done + rowsPerRequest);
  const answer = await answerOf(
    client.POST('/v1/runs/{id}/returns', {
      params: { path: { id } },
      body: { rows: part.map(({ row }) => row) },
    }),
  );
  const results = answer.results.map(({ lineId, accepted, code, sentence }, at): RowResult => ({
    line: part[at]?.line ?? 0,
    lineId,
    isAccepted: accepted,
    code,
    sentence,
  }));
  return {
    results: [...(before?.results ?? []), ...results],
    outstanding: answer.outstanding,
    run: answer.run,
  };
};
