import type * as z from 'zod';
import type { DefinedEvent } from '../handover/step.ts';
import type { CounterName, Measure } from './tally.ts';
import type { Told } from './told.ts';

/** What one type of event counts for. */
export interface CountedEvent {
  readonly type: string;
  countersOf(told: Told): readonly CounterName[];
  /** Which time since the opening of the case ends with it. */
  readonly measure?: Measure;
  /** It was done by the hukou locality that had the case before, where it moved the case on. */
  readonly byFormer?: true;
  /** Whether it gave the case to another hukou locality. */
  moves(told: Told): boolean;
}

interface Definition<T> {
  readonly counters: (data: T, told: Told) => readonly CounterName[];
  readonly measure?: Measure;
  readonly byFormer?: true;
  readonly moves?: (data: T, told: Told) => boolean;
}

export const counted = <S extends z.ZodType>(
  kind: DefinedEvent<S>,
  { counters, moves, ...rest }: Definition<z.output<S>>,
): CountedEvent => ({
  type: kind.type,
  ...rest,
  countersOf: (told) => counters(kind.data.parse(told.event.data), told),
  moves: (told) => moves?.(kind.data.parse(told.event.data), told) ?? false,
});
