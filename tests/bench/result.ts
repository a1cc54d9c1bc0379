import { cpus, totalmem } from 'node:os';

/** One figure. `aim` reads `<= 2` or `>= 0.6`; none for figures that are only watched. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/** Whether the aim is met; figures without an aim always are. */
export const met = ({ value, aim }: Result): boolean => {
  const [, comparison, bound] = /^(<=|>=) ([\d.]+)$/.exec(aim ?? '') ?? [];
  if (comparison === undefined) return true;
  return comparison === '<=' ? value <= Number(bound) : value >= Number(bound);
};

export const machine = (): string => {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
};
