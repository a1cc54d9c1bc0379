import { useEffect, useEffectEvent, useState } from 'react';
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

/** J and K move a mark over the rows, the other keys act on the marked one. Nothing happens while somebody types. */
export const useRowKeys = (cases: readonly CaseLine[], actions: RowActions): string | undefined => {
  const [marked, setMarked] = useState<string>();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (document.querySelector('[role="dialog"]')) return;
    const at = cases.findIndex(({ id }) => id === marked);
    const line = cases[at];
    const move = (to: number): void => {
      const next = cases[Math.max(0, Math.min(cases.length - 1, to))];
      if (!next) return;
      setMarked(next.id);
      document.querySelector(`[data-case="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
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
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return marked;
};
