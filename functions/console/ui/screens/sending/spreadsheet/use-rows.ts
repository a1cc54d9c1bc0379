import { useCallback, useMemo, useRef, useState } from 'react';
import { answerOf, newKey } from '../../../api/client.ts';
import { asProblem, hasLapsed, mayPass } from '../../../api/problem.ts';
import { words } from '../../../language/words.ts';
import { useClient } from '../../../session/session.tsx';
import type { Given } from '../record/check-draft.ts';
import type { FieldName } from '../record/fields.ts';
import { pushRequest } from '../record/requests.ts';
import { attempts } from '../parts/attempts.ts';
import { refusedFields } from '../parts/refusal.ts';
import type { ReadRow } from './read-rows.ts';
import { changed, checkRows, leftOut, rowOf, type CheckedRow, type Outcome, type Row } from './rows.ts';

const noAnswer = words(
  '没有得到答复，可能已送达。再次发送不会重复推送。',
  'No answer came; it may have arrived. Sending it again pushes nobody twice.',
);

const lapsed = words(
  '登录已过期，此人没有发送。请重新登录后再次发送。',
  'Your sign-in has run out and this person was not sent. Sign in and send again.',
);

const failure = (error: unknown): Outcome => {
  const problem = asProblem(error);
  if (hasLapsed(problem)) return { kind: 'unanswered', sentence: lapsed };
  const sentence = problem.document?.sentence;
  return sentence && !mayPass(problem)
    ? { kind: 'refused', sentence, findings: refusedFields(error) }
    : { kind: 'unanswered', sentence: sentence ?? noAnswer };
};

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** The rows of a file while they are checked, changed and sent; in memory only, gone with the screen. */
export const useRows = (given: Given) => {
  const client = useClient();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [progress, setProgress] = useState<Progress>();
  const stopped = useRef(false);
  const checked = useMemo(() => checkRows(rows, given), [rows, given]);
  const put = useCallback((line: number, change: (row: Row) => Row) => {
    setRows((before) => before.map((row) => (row.line === line ? change(row) : row)));
  }, []);
  const take = useCallback(
    (read: readonly ReadRow[]) => setRows(read.map((row) => rowOf(row, newKey()))),
    [],
  );
  const sendOne = async ({ draft, key }: CheckedRow): Promise<Outcome> => {
    const body = pushRequest(draft, given.division);
    if (!body) return { kind: 'unsent' };
    try {
      const sent = await attempts(() =>
        answerOf(client.POST('/v1/handovers', { params: { header: { 'idempotency-key': key } }, body })),
      );
      const { id, caseNumber, phase, certifiers } = sent;
      return { kind: 'sent', id, caseNumber, phase, joined: certifiers.length > 1 };
    } catch (error) {
      return failure(error);
    }
  };
  /** One after the other; stops where nobody answers, since the next would not be answered either. */
  const send = async (): Promise<void> => {
    const ready = checked.filter(({ standing }) => standing === 'ready');
    stopped.current = false;
    for (const [index, row] of ready.entries()) {
      if (stopped.current) break;
      setProgress({ done: index, of: ready.length });
      put(row.line, (before) => ({ ...before, outcome: { kind: 'sending' } }));
      const outcome = await sendOne(row);
      put(row.line, (before) => ({ ...before, outcome }));
      if (outcome.kind === 'unanswered') break;
    }
    setProgress(undefined);
  };
  return {
    rows: checked,
    progress,
    take,
    send,
    stop: () => {
      stopped.current = true;
    },
    change: (line: number, field: FieldName, text: string) =>
      put(line, (row) => (row.draft[field] === text ? row : changed(row, field, text, newKey()))),
    confirm: (line: number, confirmed: boolean) => put(line, (row) => ({ ...row, confirmed })),
    leaveOut: (line: number, left: boolean) => put(line, (row) => leftOut(row, left)),
  };
};
