import { type DivisionCode, divisionCodeSchema, type DivisionLevel } from '../kernel/division-code.ts';
import { once } from '../kernel/once.ts';
import compact from './current-divisions.json' with { type: 'json' };
import { createDivisionIndex, type Division, type DivisionIndex } from './division.ts';
import { citiesWithoutCounties } from './is-locality.ts';

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
const corps = { '66': '新疆生产建设兵团' };

/** Made at the first look: three thousand rows would otherwise be made at every start of every function. */
const index = once(() =>
  createDivisionIndex([
    ...rowsOf(compact.provinces, 'province'),
    ...rowsOf(corps, 'province'),
    ...rowsOf(compact.prefectures, 'prefecture'),
    ...rowsOf(compact.counties, 'county').filter(({ code }) => !citiesWithoutCounties.has(code)),
  ]),
);

/** What the product knows without any import: all divisions in use, each with one open row. */
export const currentDivisions: DivisionIndex = {
  lookup: (code: DivisionCode) => index().lookup(code),
  get all() {
    return index().all;
  },
};
