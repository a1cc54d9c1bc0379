import { useCallback, useMemo, useState } from 'react';
import type { CaseLine } from './views.ts';

/** Which of the rows that are shown are selected; a row that went away is not selected any more. */
export const useSelection = (cases: readonly CaseLine[]) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => cases.filter(({ id }) => chosen.has(id)), [cases, chosen]);
  const ids = useMemo(() => new Set(selected.map(({ id }) => id)), [selected]);
  const select = useCallback((id: string, on: boolean) => {
    setChosen((before) => (on ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id))));
  }, []);
  return {
    cases: selected,
    ids,
    select,
    selectAll: (on: boolean): void => setChosen(on ? new Set(cases.map(({ id }) => id)) : new Set()),
    clear: (): void => setChosen(new Set()),
  };
};
