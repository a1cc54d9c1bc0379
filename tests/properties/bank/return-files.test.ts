import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturnCsv, writeReturnCsv } from '../../../shared/bank/index.ts';
import { allOf, bytesOf, inPieces, textOf } from '../../domain/bank/files.ts';
import { anyAnswers } from './arbitraries.ts';

const header = { runId: 'payroll-530921-2026-11', division: '530921', month: '2026-11' };
const returned = (bytes: Uint8Array) => allOf(readReturnCsv(inPieces(bytes, 997)));
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('files from the bank', () => {
  it('give one row for each payment, and their sums are those of the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const items = await returned(bytesOf(await textOf(writeReturnCsv(header, each(answers)))));
        const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
        expect(rows.map(({ lineId, amountFen, outcome }) => ({ lineId, amountFen, outcome }))).toEqual(
          answers.map(({ lineId, amountFen, outcome }) => ({ lineId, amountFen, outcome })),
        );
        expect(items.at(-1)).toMatchObject({ report: { reconciled: true, problems: 0, unusable: 0 } });
      }),
    );
  });

  it('cut off before the last line break are recognised at any byte, and the whole rows before count', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, fc.nat(), async (answers, seed) => {
        const bytes = bytesOf((await textOf(writeReturnCsv(header, each(answers)))).trimEnd());
        const items = await returned(bytes.subarray(0, seed % bytes.length));
        expect(items.at(-1)).toMatchObject({ report: { reconciled: false } });
        const ids = items.flatMap((item) => (item.kind === 'row' ? [item.row.lineId] : []));
        expect(ids).toEqual(answers.slice(0, ids.length).map(({ lineId }) => lineId));
      }),
      { numRuns: 500 },
    );
  });

  it('with any row twice are recognised, and no payment is told twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, fc.nat(), async (answers, seed) => {
        fc.pre(answers.length > 0);
        const lines = (await textOf(writeReturnCsv(header, each(answers)))).split(/(?<=\r\n)/u);
        const twice = lines.toSpliced(
          2 + (seed % answers.length),
          0,
          lines[2 + (seed % answers.length)] ?? '',
        );
        const items = await returned(bytesOf(twice.join('')));
        const ids = items.flatMap((item) => (item.kind === 'row' ? [item.row.lineId] : []));
        expect(ids).toEqual(answers.map(({ lineId }) => lineId));
        expect(items.at(-1)).toMatchObject({ report: { reconciled: false } });
      }),
    );
  });

  it('that are noise never end the reading with an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await returned(bytes)).at(-1)).toMatchObject({ kind: 'end', report: { reconciled: false } });
      }),
    );
  });
});
