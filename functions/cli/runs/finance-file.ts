import { createReadStream } from 'node:fs';
import { readFinanceAnswer as readAnswer, writeFinanceList } from '../../../shared/bank/index.ts';
import { returnedItems, type ReturnedItem } from './returned-rows.ts';
import type { Spooled } from './payment-file.ts';

/** The list for the finance office: government part and subsidy of each person, the sum in the last line. */
export const financeFile = (spooled: Spooled): AsyncGenerator<string> =>
  writeFinanceList(spooled, spooled.read());

/** The finance office's answer, row by row; a row that cannot be read is a problem of its own. */
export const readFinanceAnswer = (file: string): AsyncGenerator<ReturnedItem> =>
  returnedItems(readAnswer(createReadStream(file)));
