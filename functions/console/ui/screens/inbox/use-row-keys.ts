import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CaseLine } from './views.ts';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox');

/** What the keys of the list do; the help dialog shows the same table. */
export interface RowActions {
  readonly open: (line: CaseLine) => void;
  readonly toggle: (line: CaseLine) => void;
  readonly claim: (line: CaseLine) => void;
  readonly accept: () => void;
  readonly search: () => void;
  readonly help: () => void;
}

/** Gone with everything else when somebody signs out. */
const markKey = ['inbox', 'marked'] as const;

const rowOf = (id: string): Element | null => document.querySelector(`[data-case="${CSS.escape(id)}"]`);

/** The row the keyboard stands on, or that was opened last: whoever comes back from a case goes on there. */
const useMark = (isShown: boolean) => {
  const cache = useQueryClient();
  const [marked, setMarked] = useState(() => cache.getQueryData<string>(markKey));
  const before = useRef(marked);
  useEffect(() => {
    if (!isShown || before.current === undefined) return;
    rowOf(before.current)?.scrollIntoView({ block: 'center' });
    before.current = undefined;
  }, [isShown]);
  const mark = useCallback(
    (id: string): void => {
      cache.setQueryData(markKey, id);
      setMarked(id);
    },
    [cache],
  );
  return { marked, mark };
};

/** J and K move over the rows, the other keys act on the row they stand on. Nothing happens while somebody types. */
export const useRowKeys = (cases: readonly CaseLine[], actions: RowActions) => {
  const { marked, mark } = useMark(cases.length > 0);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (document.querySelector('[role="dialog"]')) return;
    const at = cases.findIndex(({ id }) => id === marked);
    const line = cases[at];
    const move = (to: number): void => {
      const next = cases[Math.max(0, Math.min(cases.length - 1, to))];
      if (!next) return;
      mark(next.id);
      const row = rowOf(next.id);
      row?.scrollIntoView({ block: 'nearest' });
      // So that it is also read out, and Enter opens it.
      row?.querySelector('a')?.focus({ preventScroll: true });
    };
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      j: () => move(at + 1),
      k: () => move(at - 1),
      x: line && (() => actions.toggle(line)),
      o: line && (() => actions.open(line)),
      c: line && (() => actions.claim(line)),
      a: actions.accept,
      '/': actions.search,
      '?': actions.help,
    };
    // Also with the capitals locked.
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return { marked, mark };
};
