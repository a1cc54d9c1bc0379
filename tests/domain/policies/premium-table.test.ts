import { describe, expect, it } from 'vitest';

import { hardshipStatusIn } from '../../../shared/domain/benefits/hardship-status.ts';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import {
  certificationCategories,
  type CertificationCategory,
} from '../../../shared/domain/handover/terms.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { yearOf } from '../../../shared/kernel/civil-year.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor, policyFiles } from '../../../shared/policies/index.ts';

const columns = ['registered-poor', 'dibao', 'tekun', 'fallen-back', 'severely-disabled'] as const;
const monitored = certificationCategories.filter((group) => !columns.some((column) => column === group));
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

/** Of each place with files of its own, and of one without, the county or the prefecture and province as such. */
const places = [...new Set([...policyFiles().map(({ division }) => division), '530921'])]
  .filter((division) => division !== '')
  .map((division) => division.padEnd(6, '0'));

const midsummer = (year: number) => civilDateSchema.parse(`${year}-06-10`);
const rulesOf = (place: string, year: number) =>
  benefitRulesFor(divisionCodeSchema.parse(place), midsummer(year));

/** Government's part and tier in yuan for a person of these groups since 2010; nothing where nothing is due. */
const premium = (place: string, year: number, groups: readonly CertificationCategory[]) => {
  const facts = {
    place: divisionCodeSchema.parse(place),
    certified: groups.map((group) => ({ group, from: civilDateSchema.parse('2010-01-01') })),
    pensionAgeOn: civilDateSchema.parse('2060-01-01'),
    payOn: midsummer(year),
  };
  const { result } = premiumFor(facts, yearOf(midsummer(year)), rulesOf(place, year));
  return 'notDue' in result ? undefined : [result.governmentFen / 100, result.tierFen / 100];
};

/** `100`: a tier of 100 paid in full; `70/100`: 70 of it, the person pays the rest; `-`: nothing is paid. */
const cell = (place: string, year: number, group: CertificationCategory): string => {
  const [government, tier] = premium(place, year, [group]) ?? [];
  if (government === undefined) return '-';
  return government === tier ? String(tier) : `${government}/${tier}`;
};
const row = (place: string, year: number): string =>
  columns.map((group) => cell(place, year, group)).join(' ');

type Rows = Readonly<Partial<Record<(typeof years)[number], string>>>;

/** From each year on: registered poor, dibao, tekun, fallen back, severely disabled. */
const nation: Rows = { 2018: '100 100 100 - 100', 2021: '100 100 100 100 100' };
const guangdong: Rows = { 2018: '120 120 120 - 120', 2021: '120 120 120 120 120' };
const others: Readonly<Record<string, readonly [string, Rows]>> = {
  '440000': ['Guangdong', guangdong],
  '440300': ['Shenzhen', guangdong],
  '441600': ['Heyuan', guangdong],
  '441700': ['Yangjiang', guangdong],
  '441900': ['Dongguan', guangdong],
  '442000': ['Zhongshan', guangdong],
  '500000': [
    'Chongqing',
    {
      2018: '100 100 100 - 100',
      2019: '70/100 70/100 100 - 100',
      2021: '70/100 70/100 100 100 100',
      2023: '- 70/100 100 100 100',
    },
  ],
  '522600': ['Qiandongnan', { 2018: '100 100 100 - 100', 2021: '50/100 50/100 50/100 50/100 100' }],
  '532325': ["Yao'an", { 2018: '100 100 100 - 200', 2021: '100 100 100 100 200' }],
  '610900': ['Ankang', { 2018: '50/100 50/100 50/100 - 100', 2021: '50/100 50/100 50/100 50/100 100' }],
  '640100': ['Yinchuan', { 2018: '100 50/100 100 - 100', 2021: '100 50/100 100 100 100' }],
};

const everyYear = (rows: Rows): readonly string[] => {
  let holds = '';
  return years.map((year) => (holds = rows[year] ?? holds));
};

describe('what the government pays of the premium a year', () => {
  it.each(Object.entries(others))('in %s (%s) is as in the table', (place, [, rows]) => {
    expect(years.map((year) => row(place, year))).toEqual(everyYear(rows));
  });

  it.each(places.filter((place) => !(place in others)))('in %s is what it is in the nation', (place) => {
    expect(years.map((year) => row(place, year))).toEqual(everyYear(nation));
  });

  it.each(places)('in %s is nothing for the monitored groups, of which no sum was read', (place) => {
    for (const group of monitored) expect(premium(place, 2026, [group])).toBeUndefined();
  });

  it.each(places)('in %s is never less for being of another group beside severely disabled', (place) => {
    for (const year of years) {
      const [alone = 0] = premium(place, year, ['severely-disabled']) ?? [];
      expect(alone).toBeGreaterThan(0);
      for (const group of certificationCategories.filter((one) => one !== 'severely-disabled')) {
        const [both = 0] = premium(place, year, [group, 'severely-disabled']) ?? [];
        expect(both, `${year} ${group}`).toBeGreaterThanOrEqual(alone);
      }
    }
  });

  it.each(places)(
    'in %s is no more for a group without a local sum than the most of a local one',
    (place) => {
      const poor = columns.filter((group) => group !== 'severely-disabled');
      for (const year of years) {
        const isLocal = (group: CertificationCategory) =>
          rulesOf(place, year).governmentPremium.value.some(
            ({ groups, basis }) => groups.includes(group) && !basis.file.startsWith('cn/'),
          );
        const paid = (group: CertificationCategory) => premium(place, year, [group])?.[0] ?? 0;
        const local = poor.filter(isLocal).map(paid);
        const most = local.length === 0 ? Infinity : Math.max(...local);
        for (const group of poor) expect(paid(group), `${year} ${group}`).toBeLessThanOrEqual(most);
      }
    },
  );
});

describe('the old lowest tier', () => {
  it.each(places)('is kept in %s by registered poor, dibao and tekun, as 59号 says', (place) => {
    for (const year of years)
      expect(rulesOf(place, year).retainedTier.value?.groups).toEqual(
        expect.arrayContaining(['registered-poor', 'dibao', 'tekun']),
      );
  });

  it.each(places)('is kept in %s by every group that is paid for', (place) => {
    for (const year of years) {
      const { retainedTier, tiers, governmentPremium } = rulesOf(place, year);
      const { tierFen = 0, groups = [] } = retainedTier.value ?? {};
      const raised = Number(tiers.value[0]) > tierFen;
      const paid = governmentPremium.value.flatMap((one) => one.groups);
      expect(raised ? paid.filter((group) => !groups.includes(group)) : []).toEqual([]);
    }
  });
});

it('a person both dibao and severely disabled is listed as severely disabled where that is paid more', () => {
  for (const place of ['500112', '522601', '532325', '610902', '640104']) {
    const from = civilDateSchema.parse('2010-01-01');
    const certified = (['dibao', 'severely-disabled'] as const).map((group) => ({ group, from }));
    const { result, working } = hardshipStatusIn(certified, yearOf(midsummer(2024)), rulesOf(place, 2024));
    expect(result).toEqual({ group: 'severely-disabled', kept: 'certified' });
    expect(working[0]?.basis).toMatchObject({ certainty: 'weak' });
  }
});
