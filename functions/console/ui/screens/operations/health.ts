import type { components } from '#api';
import { words, type Words } from '../../language/words.ts';

type UnitStanding = components['schemas']['UnitStanding'];

export type Health = 'well' | 'look' | 'trouble';

const minute = 60;
const hour = 60 * minute;

/**
 * What the numbers of a unit ask of the officer on call. A message that an hour of repetitions did not deliver, a feed that stands and
 * a run without progress need a hand; what is parked or takes minutes needs a look.
 */
export const healthOf = ({ pending, parked, feed, runs }: UnitStanding): Health => {
  const oldest = pending.oldestSeconds ?? 0;
  const slowest = Math.max(0, ...runs.items.map(({ secondsSinceProgress }) => secondsSinceProgress));
  if (oldest > hour || feed.behindSeconds > 10 * minute || slowest > hour) return 'trouble';
  if (parked.count > 0 || oldest > 10 * minute || feed.behindSeconds > minute || slowest > 10 * minute)
    return 'look';
  return 'well';
};

/** A time that has passed in its largest unit: 7 s, 12 min, 3 h, 2 d. */
export const ageOf = (seconds: number): Words => {
  if (seconds < minute) return words(`${seconds}秒`, `${seconds} s`);
  if (seconds < hour)
    return words(`${Math.floor(seconds / minute)}分钟`, `${Math.floor(seconds / minute)} min`);
  if (seconds < 24 * hour)
    return words(`${Math.floor(seconds / hour)}小时`, `${Math.floor(seconds / hour)} h`);
  return words(`${Math.floor(seconds / 24 / hour)}天`, `${Math.floor(seconds / 24 / hour)} d`);
};
