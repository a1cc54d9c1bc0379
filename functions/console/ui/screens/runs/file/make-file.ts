import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Payer } from '../../../../../../shared/bank/index.ts';
import type { Run } from '../model.ts';
import type { Gathered } from './read-instructions.ts';

export const fileFormats = ['csv', 'csv-spreadsheet', 'pain.001', 'finance'] as const;
export type FileFormat = (typeof fileFormats)[number];

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  readonly bytes: number;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly digest: string;
}

interface Wish {
  readonly run: Run;
  readonly gathered: Gathered;
  readonly format: FileFormat;
  readonly payer?: Payer | undefined;
}

const orderOf = ({ id, division, period }: Run, { count, totalFen }: Gathered) => ({
  runId: id,
  division,
  month: period,
  createdAt: new Date().toISOString(),
  count,
  totalFen,
});

const paymentsOf = ({ period }: Run, { items }: Gathered) =>
  items.map(({ lineId, amountFen, holder, name, number = '', bank = '' }) => ({
    reference: lineId,
    amountFen,
    holder: holder ?? name,
    accountNumber: number,
    bankName: bank,
    month: period,
  }));

/** What was typed, without blanks around it. */
const withoutBlanks = ({ name, accountNumber, bankName, executionDate, messageId }: Payer): Payer => ({
  name: name.trim(),
  accountNumber: accountNumber.replaceAll(/\s/gu, ''),
  bankName: bankName.trim(),
  executionDate: executionDate.trim(),
  ...(messageId === undefined ? {} : { messageId: messageId.trim() }),
});

/** The bank's formats are loaded when the first file is made. */
const textsOf = async ({ run, gathered, format, payer }: Wish): Promise<AsyncIterable<string>> => {
  const bank = await import('../../../../../../shared/bank/index.ts');
  const [order, payments] = [orderOf(run, gathered), paymentsOf(run, gathered)];
  if (format === 'finance') return bank.writeFinanceList(gathered, gathered.items);
  if (format !== 'pain.001')
    return bank.writePaymentCsv(order, payments, { byteOrderMark: format === 'csv-spreadsheet' });
  if (!payer) throw new TypeError('payer-missing');
  return bank.writePain001(order, withoutBlanks(payer), payments);
};

/**
 * The file as the command line writes it. Nothing of it is kept anywhere but in this page.
 *
 * @throws BankFileFailure where figures and payments contradict each other; a file is whole or there is none.
 */
export const makeFile = async (wish: Wish): Promise<MadeFile> => {
  const digest = sha256.create();
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const text of await textsOf(wish)) {
    const bytes = encoder.encode(text);
    digest.update(bytes);
    parts.push(bytes);
  }
  const isXml = wish.format === 'pain.001';
  const blob = new Blob(parts, { type: isXml ? 'application/xml' : 'text/csv' });
  const name = `${wish.run.id}.${isXml ? 'xml' : 'csv'}`;
  return { name, blob, bytes: blob.size, digest: bytesToHex(digest.digest()) };
};
