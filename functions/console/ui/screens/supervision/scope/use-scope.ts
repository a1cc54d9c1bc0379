import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useOfficer } from '../../../session/session.tsx';
import { scopeOf } from './scope.ts';

export type Parameter = 'division' | 'side' | 'period' | 'from' | 'to' | 'measure' | 'with' | 'level';

/** What is looked at, read from the address; a change is a new address and nothing else. */
export const useScope = () => {
  const { division, today } = useOfficer();
  const [parameters, setParameters] = useSearchParams();
  const scope = useMemo(() => scopeOf(parameters, division, today), [parameters, division, today]);
  const change = (changes: Readonly<Partial<Record<Parameter, string | undefined>>>): void =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes))
        if (value === undefined) after.delete(name);
        else after.set(name, value);
      return after;
    });
  return { scope, parameters, change };
};
