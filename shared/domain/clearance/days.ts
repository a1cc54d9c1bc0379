/** Days are counted one by one up to here. */
const singleDays = 60;
const wideBucketDays = 10;
const lastWideDay = 365;
/** The bucket of everything that took longer than a year. */
export const moreThanAYear = 366;

/** The bucket of so many days, named by its last day: 0 … 60, 70, 80 … 360, 365, and 366 for more than a year. */
export const bucketOf = (days: number): number => {
  if (days <= singleDays) return Math.max(0, days);
  if (days > lastWideDay) return moreThanAYear;
  const wide = singleDays + Math.ceil((days - singleDays) / wideBucketDays) * wideBucketDays;
  return Math.min(wide, lastWideDay);
};

/** How many cases took so many days, by bucket. */
export type Histogram = ReadonlyMap<number, number>;

/**
 * The bucket in which the case lies that the share of all cases does not exceed (nearest rank): 0.5 is the median. Exact up to
 * 60 days, above it the last day of the bucket. Nothing without a case.
 */
export const quantileDays = (histogram: Histogram, share: number): number | undefined => {
  const total = [...histogram.values()].reduce((sum, count) => sum + count, 0);
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (const [bucket, count] of [...histogram].toSorted(([left], [right]) => left - right)) {
    seen += count;
    if (seen >= rank) return bucket;
  }
  return undefined;
};
