import { useCallback, useEffect, useRef, useState } from 'react';

export type Call<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One call at a time, whose question and answer live in the component only: the caches of queries outlive a screen. */
export const useCall = <T>() => {
  const [call, setCall] = useState<Call<T>>({ kind: 'idle' });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const run = useCallback((ask: () => Promise<T>): void => {
    if (latest.current < 0) latest.current = 0;
    latest.current += 1;
    const mine = latest.current;
    const settle = (settled: Call<T>): void => {
      if (latest.current === mine) setCall(settled);
    };
    setCall({ kind: 'busy' });
    ask().then(
      (value) => settle({ kind: 'done', value }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
  }, []);
  const reset = useCallback(() => {
    latest.current += 1;
    setCall({ kind: 'idle' });
  }, []);
  return { call, run, reset };
};
