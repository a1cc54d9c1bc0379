import type { RunTotals } from './run.ts';

/** Sums by name; a name that one side lacks counts as nought there. */
export const addTotals = (left: RunTotals, right: RunTotals): RunTotals => {
  const sums: Record<string, number> = { ...left };
  for (const [name, amount] of Object.entries(right)) sums[name] = (sums[name] ?? 0) + amount;
  return sums;
};

export const totalOf = (totals: RunTotals, name: string): number => totals[name] ?? 0;

/** The names whose sums differ, nought and absent being the same. */
export const differingTotals = (left: RunTotals, right: RunTotals): readonly string[] =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (name) => totalOf(left, name) !== totalOf(right, name),
  );
