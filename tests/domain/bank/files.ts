import type { Bytes, PaymentInstruction, PaymentOrder } from '../../../shared/bank/index.ts';

/** A file in pieces of `size` bytes, so that characters and lines are cut anywhere. */
export async function* inPieces(bytes: Uint8Array, size = 7): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const textOf = async (texts: AsyncIterable<string>): Promise<string> => {
  const parts: string[] = [];
  for await (const text of texts) parts.push(text);
  return parts.join('');
};

export const allOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const codesOf = (items: readonly object[]): readonly string[] =>
  items.flatMap((item) =>
    'problem' in item && typeof item.problem === 'object' && item.problem && 'code' in item.problem
      ? [String(item.problem.code)]
      : [],
  );

export const instruction = (
  number: number,
  change: Partial<PaymentInstruction> = {},
): PaymentInstruction => ({
  reference: `p${number}`,
  amountFen: 16_300 + number,
  holder: '王秀英',
  accountNumber: `62170000000000${String(number).padStart(5, '0')}`,
  bankName: '云县农村信用社',
  month: '2026-11',
  ...change,
});

export const orderFor = (instructions: readonly PaymentInstruction[]): PaymentOrder => ({
  runId: 'payroll-530921-2026-11',
  division: '530921',
  month: '2026-11',
  createdAt: '2026-11-21T01:02:03.004Z',
  count: instructions.length,
  totalFen: instructions.reduce((sumFen, { amountFen }) => sumFen + amountFen, 0),
});
