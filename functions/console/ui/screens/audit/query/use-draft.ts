import { useState } from 'react';
import type { Filter, Search } from '../model.ts';

/** A filter with some of its conditions replaced. */
const narrowed = (filter: Filter, change: Filter, without: readonly string[]): Filter => ({
  ...Object.fromEntries(Object.entries(filter).filter(([name]) => !without.includes(name))),
  ...change,
});

/**
 * What stands in the fields of the form. The number of a person leaves its field when it is looked for, and is held, unseen, for further
 * searches until it is dropped or the screen is left.
 */
export const useDraft = (initial: Search, onSearch: (search: Search) => void) => {
  const [filter, setFilter] = useState(initial.filter);
  const [held, setHeld] = useState(initial.person);
  const [number, setNumber] = useState('');
  const narrow = (change: Filter, ...without: readonly (keyof Filter)[]): void =>
    setFilter((before) => narrowed(before, change, without));
  return {
    filter,
    narrow,
    number,
    setNumber,
    isHeld: held !== undefined,
    drop: (): void => setHeld(undefined),
    clear: (): void => {
      setFilter({});
      setNumber('');
      setHeld(undefined);
    },
    submit: (): void => {
      const typed = number.trim();
      const person = typed === '' ? held : typed;
      setNumber('');
      setHeld(person);
      onSearch({ filter, person });
    },
  };
};
