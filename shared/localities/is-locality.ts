import type { Division } from './division.ts';

/**
 * Sansha and Jiayuguan: the list shows only statistical units below them. With Dongguan, Zhongshan and Danzhou, which
 * the list already shows among the counties, they are the five prefecture-level cities without counties.
 */
export const citiesWithoutCounties: ReadonlySet<string> = new Set([
  '441900',
  '442000',
  '460300',
  '460400',
  '620200',
]);

/** Whether handovers are addressed to this division: a county, a city without counties, or the corps. */
export const isLocality = (division: Division): boolean =>
  division.level === 'county' || citiesWithoutCounties.has(division.code) || division.code === '660000';
