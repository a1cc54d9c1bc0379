import { levels, type CaseLine, type Level } from '../model.ts';

/** How many of the cases stand on each rung now: a case stands on the highest it has reached. */
export const countRungs = (
  cases: readonly Pick<CaseLine, 'escalatedTo'>[],
): Readonly<Record<Level, number>> => {
  const counts = { county: 0, city: 0, province: 0, ministry: 0 };
  for (const { escalatedTo } of cases) if (escalatedTo !== undefined) counts[escalatedTo] += 1;
  return counts;
};

/** The cases of a rung, or of all of them; the highest first, then as they came: the oldest first. */
export const casesOn = <C extends Pick<CaseLine, 'escalatedTo'>>(
  cases: readonly C[],
  level: Level | undefined,
): readonly C[] => {
  const rank = ({ escalatedTo }: C): number => levels.findIndex((each) => each === escalatedTo);
  return level === undefined
    ? cases.toSorted((one, other) => rank(other) - rank(one))
    : cases.filter(({ escalatedTo }) => escalatedTo === level);
};

export const levelNamed = (name: string | null): Level | undefined => levels.find((level) => level === name);
