import type { ClearanceRow } from '../model.ts';
import type { Scope } from '../scope/scope.ts';
import { byPartner } from '../sums.ts';
import { usePairs, useTotals } from '../use-rows.ts';

const byUnit = (rows: readonly ClearanceRow[]): ReadonlyMap<string, readonly ClearanceRow[]> =>
  new Map(rows.flatMap((row) => (row.division === undefined ? [] : [[row.division, [row]]])));

/**
 * What the map shows: to the nation its units, as one question; to anybody else the units that the own division has cases
 * with, from its pairs.
 */
export const useUnits = (scope: Scope, isNation: boolean) => {
  const asked = isNation ? { ...scope, division: '' } : scope;
  const totals = useTotals(asked);
  const pairs = usePairs(asked);
  const rows = isNation ? byUnit(totals.data?.items ?? []) : byPartner(pairs.rows);
  return { totals, pairs, rows, total: totals.data?.items ?? [] };
};
