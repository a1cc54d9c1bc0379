import { divisionCodeSchema, type DivisionLevel } from '../kernel/division-code.ts';
import compact from './current-divisions.json' with { type: 'json' };
import { createDivisionIndex, type Division } from './division.ts';

const rowsOf = (names: Readonly<Record<string, string>>, level: DivisionLevel): Division[] =>
  Object.entries(names).map(([code, name]) => ({
    code: divisionCodeSchema.parse(code.padEnd(6, '0')),
    name,
    level,
    from: 0,
    successors: [],
  }));

/**
 * GB/T 2260 has no code for the Xinjiang Production and Construction Corps (XPCC). Statistics and social-insurance
 * systems write 66 [general knowledge], which GB/T 2260 leaves free.
 */
const corps = rowsOf({ '66': '新疆生产建设兵团' }, 'province');

const counties = rowsOf(compact.counties, 'county');

/**
 * Sansha and Jiayuguan: the list shows only statistical units below them. With Dongguan, Zhongshan and Danzhou, which
 * the list already shows among the counties, they are the five prefecture-level cities without counties.
 */
const citiesWithoutCounties = new Set(['441900', '442000', '460300', '460400', '620200']);

const prefectures = rowsOf(compact.prefectures, 'prefecture');

/** What the product knows without any import: all divisions in use, each with one open row. */
export const currentDivisions = createDivisionIndex([
  ...rowsOf(compact.provinces, 'province'),
  ...corps,
  ...prefectures,
  ...counties.filter(({ code }) => !citiesWithoutCounties.has(code)),
]);

/** Whether handovers are addressed to this division: a county, a city without counties, or the corps. */
export const isLocality = (division: Division): boolean =>
  division.level === 'county' || citiesWithoutCounties.has(division.code) || division.code === '660000';

/** Every division that can certify or take over, by code. */
export const currentLocalities: readonly Division[] = currentDivisions.all.filter(isLocality);
