import { divisionCodeSchema, type DivisionCode } from '../../../shared/kernel/division-code.ts';
import { currentLocalities } from '../../../shared/localities/current-localities.ts';
import { unitOf } from '../../../shared/localities/province-units.ts';

const code = (text: string): DivisionCode => divisionCodeSchema.parse(text);

/** Places that demonstrations and tests speak of by name. */
export const places = {
  yubei: code('500112'),
  mingguang: code('341182'),
  fengqing: code('530921'),
  yaoan: code('532325'),
  xiangyin: code('430624'),
  dongguan: code('441900'),
  jiayuguan: code('620200'),
  shihezi: code('659001'),
  corps: code('660000'),
} as const;

/** The same locality for the same seed. */
export const syntheticLocality = (seed: number): DivisionCode => {
  const locality = currentLocalities[(seed * 7919) % currentLocalities.length];
  if (locality === undefined) throw new RangeError('synthetic-locality-missing');
  return locality.code;
};

/** Provinces whose counties the payrolls of a demonstration take place in. */
const payrollUnits: ReadonlySet<string> = new Set(['43', '53', '61', '64']);
/** Yao'an asks those who were over 60 at the start for a back-payment first (姚政办通〔2017〕70号), which no payroll shows. */
const payrollCounties = currentLocalities.filter(
  ({ code: one }) => payrollUnits.has(one.slice(0, 2)) && one !== places.yaoan,
);

/** A county for payrolls, another one for almost every seed: a month is paid out once. */
export const payrollCounty = (seed: number): DivisionCode => {
  const county = payrollCounties[(seed * 7919) % payrollCounties.length];
  if (county === undefined) throw new RangeError('synthetic-locality-missing');
  return county.code;
};

/** A locality of another province-level unit than `other`: where a handover may go. */
export const syntheticLocalityOutside = (other: DivisionCode, seed: number): DivisionCode => {
  for (let next = seed; ; next += 1) {
    const found = syntheticLocality(next);
    if (unitOf(found) !== unitOf(other)) return found;
  }
};
