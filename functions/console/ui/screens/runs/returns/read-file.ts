import type { ReturnItem, ReturnReport } from '../../../../../../shared/bank/index.ts';
import type { Words } from '../../../language/words.ts';
import type { Run } from '../model.ts';

export interface FileRow {
  readonly line: number;
  readonly row: Extract<ReturnItem, { kind: 'row' }>['row'];
  /** The bank's own reason code, for whoever asks the bank. */
  readonly bankCode?: string | undefined;
}

export interface FileProblem {
  /** Counted from 1; absent when it is about the file as a whole. */
  readonly line?: number | undefined;
  readonly code: string;
  readonly sentence: Words;
}

/** What a return file says, all of it; nothing in it names a person. */
export interface FileContent {
  readonly name: string;
  readonly rows: readonly FileRow[];
  readonly problems: readonly FileProblem[];
  readonly report: ReturnReport;
  /** It answers this run, as far as it says which. */
  readonly isOfRun: boolean;
}

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

const looksLikeXml = async (file: Blob): Promise<boolean> =>
  /^\uFEFF?\s*</u.test(await file.slice(0, 64).text());

const itemsOf = async (file: File, run: Run): Promise<AsyncIterable<ReturnItem>> => {
  const bank = await import('../../../../../../shared/bank/index.ts');
  if (run.kind === 'premium-list') return bank.readFinanceAnswer(chunksOf(file));
  // A payment file that was sent anew has a message id of its own, which begins with that of the run.
  if (await looksLikeXml(file)) return bank.readPain002(chunksOf(file));
  return bank.readReturnCsv(chunksOf(file), { runId: run.id });
};

/** Reads the file in a stream, in UTF-8 or GB18030; `onRows` hears how far it is. */
export const readReturnFile = async (
  file: File,
  run: Run,
  onRows: (count: number) => void,
): Promise<FileContent> => {
  const rows: FileRow[] = [];
  const problems: FileProblem[] = [];
  let report: ReturnReport | undefined;
  for await (const item of await itemsOf(file, run)) {
    if (item.kind === 'end') report = item.report;
    else if (item.kind === 'problem') problems.push(item.problem);
    else rows.push({ line: item.line, row: item.row, bankCode: item.bankCode });
    if (rows.length % 1_000 === 0) onRows(rows.length);
  }
  if (!report) throw new TypeError('return-items-without-end');
  const { runId } = report;
  return {
    name: file.name,
    rows,
    problems,
    report,
    isOfRun: runId === undefined || runId.startsWith(run.id),
  };
};
