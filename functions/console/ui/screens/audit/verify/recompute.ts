import type { components } from '#api';
import { genesisHash, hashOf } from '../../../../../../shared/audit/hash-chain.ts';
import type { TrailFault } from '../../../../../../shared/audit/trail-faults.ts';

export type TrailItem = components['schemas']['TrailEvent'] | components['schemas']['DamagedEvent'];

export interface TrailEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** A place where a trail breaks: what should stand there and what does, so that anybody can compare. */
export interface Break {
  readonly sequence: number;
  readonly code: TrailFault['code'];
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

interface Before {
  readonly sequence: number;
  readonly hash: string | undefined;
}

/** Before the first event. */
export const beginning: Before = { sequence: 0, hash: genesisHash };

const breakOf = (item: TrailItem, sequence: number, hashBefore: string | undefined): Break | undefined => {
  if ('code' in item) return { sequence, code: 'damaged', found: item.field };
  const { hash, title: _title, ...event } = item;
  if (hashBefore !== undefined && event.previousHash !== hashBefore)
    return { sequence, code: 'previous-hash-differs', expected: hashBefore, found: event.previousHash };
  const computed = hashOf(event);
  return computed === hash ? undefined : { sequence, code: 'hash-differs', expected: computed, found: hash };
};

/** Looks at one event beside the one before it, by the rules of `shared/audit/trail-faults.ts`, and says what was expected. */
export const stepOn = (
  before: Before,
  item: TrailItem,
): { readonly breaks: readonly Break[]; readonly after: Before } => {
  const sequence = item.sequence ?? 0;
  const follows = sequence === before.sequence + 1;
  const gap: readonly Break[] = follows
    ? []
    : [
        {
          sequence: before.sequence + 1,
          code: 'sequence-broken',
          expected: String(before.sequence + 1),
          found: String(sequence),
        },
      ];
  const own = breakOf(item, sequence, follows ? before.hash : undefined);
  return { breaks: own ? [...gap, own] : gap, after: { sequence, hash: item.hash } };
};

/** Whether the trail ends where the case says that it ends. */
export const breakAtEnd = (last: Before, end: TrailEnd): readonly Break[] => {
  if (last.sequence === end.sequence && (last.hash ?? end.hash) === end.hash) return [];
  const said = ({ sequence, hash }: Before): string => `#${sequence} ${hash ?? ''}`.trim();
  return [{ sequence: end.sequence, code: 'end-differs', expected: said(end), found: said(last) }];
};

export interface Recomputed {
  readonly looked: number;
  readonly breaks: readonly Break[];
}

const eventsAtOnce = 20;

/** Recomputes a whole trail, event by event; between batches the page can show how far it is. */
export const recompute = async (
  { items, end }: { readonly items: readonly TrailItem[]; readonly end: TrailEnd },
  onProgress: (recomputed: Recomputed) => void,
  pause: () => Promise<void>,
): Promise<Recomputed> => {
  const breaks: Break[] = [];
  let before = beginning;
  for (const [index, item] of items.entries()) {
    const step = stepOn(before, item);
    breaks.push(...step.breaks);
    before = step.after;
    if ((index + 1) % eventsAtOnce === 0) {
      onProgress({ looked: index + 1, breaks: [...breaks] });
      await pause();
    }
  }
  return { looked: items.length, breaks: [...breaks, ...breakAtEnd(before, end)] };
};
