import { bankFileFailure } from './failure.ts';
import {
  instructionProblemOf,
  orderProblemOf,
  type PaymentInstruction,
  type PaymentOrder,
} from './instruction.ts';
import { seenReferences } from './seen-references.ts';

export type Instructions = AsyncIterable<PaymentInstruction> | Iterable<PaymentInstruction>;

/** Throws when the figures of the run cannot stand in front of a file. */
export const checkOrder = (order: PaymentOrder): void => {
  const code = orderProblemOf(order);
  if (code !== undefined)
    throw bankFileFailure('order-unsound', `${code}: the figures of the run cannot head a payment file`);
};

/**
 * The instructions as they come. Throws a BankFileFailure at the first that cannot be written or comes twice, and at the end when
 * their number or sum is not what the run says: half a file is never mistaken for a whole one, since its end was not written.
 */
export async function* checkedInstructions(
  order: PaymentOrder,
  instructions: Instructions,
): AsyncGenerator<PaymentInstruction> {
  const seen = seenReferences();
  let count = 0;
  let sumFen = 0;
  for await (const instruction of instructions) {
    const problem = instructionProblemOf(instruction);
    const { reference } = instruction;
    if (problem !== undefined)
      throw bankFileFailure(
        'instruction-unsound',
        `payment ${problem.field === 'reference' ? count + 1 : reference}: ${problem.field} is ${problem.code}; hold the line back and correct the bank account`,
      );
    if (!seen.add(reference))
      throw bankFileFailure('instruction-repeated', `payment ${reference} comes twice`);
    count += 1;
    sumFen += instruction.amountFen;
    yield instruction;
  }
  if (count !== order.count)
    throw bankFileFailure('count-differs', `the run says ${order.count} payments, ${count} came`);
  if (sumFen !== order.totalFen)
    throw bankFileFailure(
      'sum-differs',
      `the run says ${order.totalFen} fen, the payments are ${sumFen} fen`,
    );
}
