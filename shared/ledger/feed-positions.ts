import { nextPosition } from './feed-head.ts';
import type { Store } from './store.ts';

interface Known {
  readonly next: number;
  /** Nobody else wrote between this writer's last two appends. */
  readonly alone: boolean;
}

/** Where each unit's feed goes on. A wrong answer does no harm: every append is on the condition that it is right. */
export interface FeedPositions {
  /** The next free position of a unit: remembered while this writer is alone with the feed, else read. */
  next(unit: string): Promise<number>;
  /** An append took effect and the units go on from here. */
  appended(nextOf: ReadonlyMap<string, number>): void;
  /** An append failed: whatever was believed of these units may be wrong. */
  doubted(units: readonly string[]): void;
}

/**
 * Positions of one writer. Believing them saves a read per unit and append; where several write, a stale belief would cost a
 * failed transaction each time, so a position is believed only after one that was read proved that nobody came between.
 */
export const createFeedPositions = (store: Store): FeedPositions => {
  const known = new Map<string, Known>();
  return {
    next: async (unit) => {
      const believed = known.get(unit);
      if (believed?.alone) return believed.next;
      const next = await nextPosition(store, unit);
      known.set(unit, { next, alone: believed?.next === next });
      return next;
    },
    appended: (nextOf) => {
      for (const [unit, next] of nextOf) known.set(unit, { next, alone: known.get(unit)?.alone ?? false });
    },
    doubted: (units) => {
      for (const unit of units) known.delete(unit);
    },
  };
};
