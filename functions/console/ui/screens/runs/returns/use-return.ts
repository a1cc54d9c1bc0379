import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../../session/session.tsx';
import { type Run, totalOf } from '../model.ts';
import { runKey } from '../queries.ts';
import { type JudgedRow, judgeRows, loadExpected } from './judge.ts';
import { type FileContent, readReturnFile } from './read-file.ts';
import { type Sent, sendNext } from './send-rows.ts';

export interface Looked {
  readonly content: FileContent;
  readonly rows: readonly JudgedRow[];
}

/** How far the reading is. */
export interface Reading {
  readonly rows: number;
  readonly lines: number;
}

export interface ReturnWork {
  readonly looked: Looked | undefined;
  readonly reading: Reading | undefined;
  readonly sent: Sent | undefined;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly look: (file: File) => Promise<void>;
  /** Sends what is left to send. */
  readonly send: () => Promise<void>;
  readonly forget: () => void;
}

/** A return file from its choice to its last row; all of it in the memory of this page. */
export const useReturn = (run: Run): ReturnWork => {
  const client = useClient();
  const cache = useQueryClient();
  const [looked, setLooked] = useState<Looked>();
  const [reading, setReading] = useState<Reading>();
  const [sent, setSent] = useState<Sent>();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const forget = () => {
    setLooked(undefined);
    setSent(undefined);
    setError(undefined);
  };
  const look = async (file: File): Promise<void> => {
    forget();
    setReading({ rows: 0, lines: 0 });
    try {
      const content = await readReturnFile(file, run, (rows) => setReading({ rows, lines: 0 }));
      const onCompared = (lines: number) => setReading({ rows: content.rows.length, lines });
      const persons = totalOf(run.totals, 'persons');
      const expected = await loadExpected({ client, id: run.id, onCompared }, persons, content.rows);
      setLooked({ content, rows: judgeRows(content.rows, expected, run.kind) });
    } catch (problem) {
      setError(problem);
    } finally {
      setReading(undefined);
    }
  };
  const send = async (): Promise<void> => {
    if (!looked) return;
    setSending(true);
    setError(undefined);
    let after = sent;
    try {
      while ((after?.results.length ?? 0) < looked.rows.length) {
        after = await sendNext(client, run.id, looked.rows, after);
        setSent(after);
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
      if (after) cache.setQueryData(runKey(run.id), after.run);
      void cache.invalidateQueries({ queryKey: ['runs'] });
    }
  };
  return { looked, reading, sent, isSending, error, look, send, forget };
};
