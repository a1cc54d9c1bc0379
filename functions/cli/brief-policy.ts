import * as z from 'zod';
import { readable } from './brief-working.ts';
import { yuan } from './runs/run.ts';

const said =
  <S extends z.ZodType>(schema: S, sentence: (value: z.output<S>) => string) =>
  (value: unknown): string | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? sentence(parsed.data) : undefined;
  };

const fen = z.int();
const amount = z.object({ amountFen: fen });
const pays = z.union([
  amount.transform(({ amountFen }) => `${yuan(amountFen)} 元`),
  z.object({ tierFen: fen }).transform(({ tierFen }) => `${yuan(tierFen)} 元档 tier`),
  z
    .object({ shareOfLowestTier: z.number() })
    .transform(({ shareOfLowestTier }) => `最低档 of the lowest tier ${shareOfLowestTier * 100}%`),
]);

const premium = said(z.array(z.object({ groups: z.array(z.string()), pays })), (rules) =>
  rules.map((rule) => `每年代缴 a year ${rule.pays}: ${rule.groups.join(', ')}`).join('; '),
);
const ages = said(z.array(z.object({ fromAgeYears: z.int(), adds: amount })), (steps) =>
  steps
    .map(
      ({ fromAgeYears, adds }) =>
        `${fromAgeYears}岁起 from age ${fromAgeYears} 每月 a month ${yuan(adds.amountFen)} 元`,
    )
    .join('; '),
);
const divisors = said(z.array(z.object({ fromAgeYears: z.int(), months: z.number() })), (rows) =>
  rows
    .map(({ fromAgeYears, months }) => `${fromAgeYears}岁 age ${fromAgeYears}: ${months}个月 months`)
    .join('; '),
);
const years = said(
  z.object({ beyondYears: z.int(), each: amount }),
  ({ beyondYears, each }) =>
    `超过${beyondYears}年的每一年 each year beyond ${beyondYears}: 每月 a month ${yuan(each.amountFen)} 元`,
);
const grant = said(amount, ({ amountFen }) => `一次性 once ${yuan(amountFen)} 元`);
const bands = said(z.object({ bands: z.array(z.object({ fromTierFen: fen, subsidyFen: fen })) }), (subsidy) =>
  subsidy.bands
    .map(
      ({ fromTierFen, subsidyFen }) => `${yuan(fromTierFen)} 元档起补 from this tier ${yuan(subsidyFen)} 元`,
    )
    .join('; '),
);

const sentences: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map([
  ['tiers', said(z.array(fen), (tiers) => tiers.map((tier) => `${yuan(tier)} 元`).join(', '))],
  ['minimumYears', said(z.int(), (least) => `${least} 年 years`)],
  ['governmentPremium', premium],
  ['ageSupplement', ages],
  ['divisorMonths', divisors],
  ['yearSupplement', years],
  ['funeralGrant', grant],
  ['matchingSubsidy', bands],
]);

/** What a matter of the rules says, in yuan; the parts in a row where there is no sentence for it. */
export const policySentence = (matter: string, value: unknown): string =>
  Array.isArray(value) && value.length === 0
    ? readable(value)
    : (sentences.get(matter)?.(value) ?? readable(value));
