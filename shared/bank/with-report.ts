import {
  type CountAndSum,
  type InFile,
  nothing,
  plus,
  type ReturnItem,
  type ReturnReport,
} from './return-items.ts';

/** Where a reader leaves what the report needs beside the items. */
export interface ReportNotes {
  readonly runId: (runId: string) => void;
  readonly stated: (stated: CountAndSum) => void;
  /** How often the file's own figures differ from its rows. */
  readonly disagreements: (count: number) => void;
  /** A row of the file, used or not, whose amount and outcome can be made out. */
  readonly readable: (outcome: 'paid' | 'failed', amountFen: number) => void;
  readonly unreadable: () => void;
  readonly inFile: () => InFile;
}

const fileTally = () => {
  const sums = { paid: nothing, failed: nothing };
  let unreadable = 0;
  return {
    readable: (outcome: 'paid' | 'failed', amountFen: number) => {
      sums[outcome] = plus(sums[outcome], amountFen);
    },
    unreadable: () => {
      unreadable += 1;
    },
    inFile: (): InFile => ({ paid: sums.paid, failed: sums.failed, unreadable }),
  };
};

/** Passes the items on, counts them, and ends with the report of the file. */
export async function* withReport(
  items: (notes: ReportNotes) => AsyncIterable<ReturnItem>,
): AsyncGenerator<ReturnItem> {
  let runId: string | undefined;
  let stated: CountAndSum | undefined;
  let disagreements = 0;
  let problems = 0;
  const used = fileTally();
  const all = fileTally();
  const notes: ReportNotes = {
    ...all,
    runId: (found) => (runId = found),
    stated: (found) => (stated = found),
    disagreements: (count) => (disagreements += count),
  };
  for await (const item of items(notes)) {
    if (item.kind === 'problem') problems += 1;
    if (item.kind === 'row') used.readable(item.row.outcome, item.row.amountFen);
    yield item;
  }
  const { paid, failed } = used.inFile();
  const inFile = all.inFile();
  const report: ReturnReport = {
    ...(runId === undefined ? {} : { runId }),
    paid,
    failed,
    unusable: inFile.paid.count + inFile.failed.count + inFile.unreadable - paid.count - failed.count,
    problems,
    ...(stated === undefined ? {} : { stated }),
    reconciled: stated !== undefined && disagreements === 0,
  };
  yield { kind: 'end', report };
}

/** The report alone: reads a whole file without using its rows, as before they are sent. */
export const reportOf = async (items: AsyncIterable<ReturnItem>): Promise<ReturnReport> => {
  let last: ReturnReport | undefined;
  for await (const item of items) if (item.kind === 'end') last = item.report;
  if (last === undefined) throw new TypeError('return-items-without-end');
  return last;
};
