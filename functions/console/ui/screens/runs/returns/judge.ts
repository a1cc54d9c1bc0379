import { answerOf, type ExchangeClient } from '../../../api/client.ts';
import { asProblem } from '../../../api/problem.ts';
import { words } from '../../../language/words.ts';
import type { Run, RunLine } from '../model.ts';
import type { FileRow } from './read-file.ts';

/** What a row will most likely come to; the exchange decides when it is sent. */
export const verdictWords = {
  paid: words('成功', 'Paid'),
  failed: words('失败', 'Failed'),
  returned: words('成功后退回', 'Paid first, then sent back'),
  repeated: words('重复（已登记过）', 'Repeated, recorded before'),
  differs: words('金额不符', 'Amount differs'),
  unknown: words('不属于本批次', 'Not of this run'),
  contradicts: words('与已登记结果矛盾', 'Contradicts what was recorded'),
} as const;
export type Verdict = keyof typeof verdictWords;

/** Verdicts that a person looks at before sending. */
export const doubtful: ReadonlySet<Verdict> = new Set(['differs', 'unknown', 'contradicts']);

export interface JudgedRow extends FileRow {
  readonly verdict: Verdict;
  /** What the run expects, in fen; nothing for a payment it does not have. */
  readonly expectedFen?: number | undefined;
}

type Expected = Pick<RunLine, 'amountFen' | 'result'>;
export type ExpectedLines = ReadonlyMap<string, Expected>;

const expectedOf = ({ amountFen, result }: RunLine): Expected => ({
  amountFen,
  ...(result ? { result } : {}),
});

/** What is read for a comparison; `onCompared` hears how many lines are there. */
interface Reading {
  readonly client: ExchangeClient;
  readonly id: string;
  readonly onCompared: (count: number) => void;
}

const allLines = async ({ client, id, onCompared }: Reading): Promise<ExpectedLines> => {
  const found = new Map<string, Expected>();
  let cursor: string | undefined;
  do {
    const page = await answerOf(
      client.GET('/v1/runs/{id}/lines', {
        params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
      }),
    );
    for (const line of page.items) found.set(line.lineId, expectedOf(line));
    onCompared(found.size);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const someLines = async (
  { client, id, onCompared }: Reading,
  references: readonly string[],
): Promise<ExpectedLines> => {
  const found = new Map<string, Expected>();
  for (const [index, lineId] of references.entries()) {
    try {
      const params = { path: { id, lineId } };
      found.set(lineId, expectedOf(await answerOf(client.GET('/v1/runs/{id}/lines/{lineId}', { params }))));
    } catch (error) {
      if (asProblem(error).status !== 404) throw error;
    }
    onCompared(index + 1);
  }
  return found;
};

const linesOfPage = 50;

/** Whether few rows are looked up one by one: that takes fewer requests than all pages of the run do. */
export const isLookedUp = (rows: number, persons: number): boolean => rows < persons / linesOfPage;

/** The payments of the run that the rows may name, by reference. */
export const loadExpected = (
  reading: Reading,
  persons: number,
  rows: readonly FileRow[],
): Promise<ExpectedLines> => {
  const references = [...new Set(rows.map(({ row }) => row.lineId))];
  return isLookedUp(references.length, persons) ? someLines(reading, references) : allLines(reading);
};

const againstResult = (
  result: NonNullable<Expected['result']>,
  { outcome, amountFen, on }: FileRow['row'],
  kind: Run['kind'],
): Verdict => {
  const isSame = result.amountFen === amountFen;
  if (isSame && (result.outcome === outcome || (outcome === 'paid' && result.firstPaidOn === on)))
    return 'repeated';
  const isReversal =
    kind === 'payroll' && isSame && result.outcome === 'paid' && outcome === 'failed' && on > result.on;
  return isReversal ? 'returned' : 'contradicts';
};

const verdictOf = ({ row }: FileRow, expected: Expected | undefined, kind: Run['kind']): Verdict => {
  if (!expected || expected.amountFen === 0) return 'unknown';
  if (expected.result) return againstResult(expected.result, row, kind);
  return row.amountFen === expected.amountFen ? row.outcome : 'differs';
};

/** The rows beside what the run expects, for a look before anything is recorded. */
export const judgeRows = (
  rows: readonly FileRow[],
  expected: ExpectedLines,
  kind: Run['kind'],
): readonly JudgedRow[] =>
  rows.map((row) => {
    const line = expected.get(row.row.lineId);
    return { ...row, verdict: verdictOf(row, line, kind), expectedFen: line?.amountFen };
  });
