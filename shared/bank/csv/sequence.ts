import { bankProblem, type BankProblem } from '../problems.ts';
import { seenReferences } from '../seen-references.ts';

/** Watches over the rows of one file: none missing between two others, none twice. */
export interface RowWatch {
  /** What is wrong with the row's place; a repeated row is not to be used, one after a gap is. */
  readonly look: (line: number, sequence: number, reference: string) => readonly BankProblem[];
  /** A row that could not be read took its place all the same. */
  readonly skip: () => void;
}

export const rowWatch = (): RowWatch => {
  const seen = seenReferences();
  let expected = 1;
  return {
    look: (line, sequence, reference) => {
      if (!seen.add(reference)) return [bankProblem('reference-repeated', line)];
      const follows = sequence === expected;
      expected = sequence + 1;
      return follows ? [] : [bankProblem('sequence-wrong', line)];
    },
    skip: () => {
      expected += 1;
    },
  };
};

export const isRepeated = (problems: readonly BankProblem[]): boolean =>
  problems.some(({ code }) => code === 'reference-repeated');
