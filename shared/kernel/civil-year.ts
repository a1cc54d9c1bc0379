import * as z from 'zod';

import type { Brand } from './brand.ts';
import type { CivilDate } from './civil-date.ts';
import type { CivilMonth } from './civil-month.ts';

/** A calendar year in China, for which one premium is paid. */
export const civilYearSchema = z
  .int()
  .min(1000)
  .max(9999)
  .brand<'CivilYear'>()
  .meta({ 'x-format': 'civil-year' });

export type CivilYear = Brand<number, 'CivilYear'>;

export const civilYear = (year: number): CivilYear => civilYearSchema.parse(year);

export const yearOf = (dateOrMonth: CivilDate | CivilMonth): CivilYear =>
  civilYear(Number(dateOrMonth.slice(0, 4)));
