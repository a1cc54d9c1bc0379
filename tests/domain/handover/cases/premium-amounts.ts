import { clerk, runs } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { decided, deliver, enrolled, list, outcomes, premium, push } from '../stories.ts';

export const premiumAmountCases: readonly Row[] = [
  [
    'without amounts the exchange computes them: the subsidy comes on top, and the working is kept',
    enrolled,
    clerk('list-premium', { year: 2025 }),
    events('premium-listed', {
      premiums: {
        2025: { group: 'dibao', tierFen: 10_000, governmentFen: 10_000, personFen: 0, subsidyFen: 3_000 },
      },
    }),
  ],
  [
    'a higher tier earns the higher subsidy',
    enrolled,
    clerk('list-premium', { year: 2025, tierFen: 50_000 }),
    events('premium-listed', {
      premiums: { 2025: { governmentFen: 10_000, personFen: 40_000, subsidyFen: 6_000 } },
    }),
  ],
  [
    'one fen beside the rules is refused with what they give',
    enrolled,
    clerk('list-premium', { ...premium(2025), personFen: 1 }),
    refused('premium-differs-from-rules', { computed: { tierFen: 10_000, governmentFen: 10_000 } }),
  ],
  [
    'a tier that is not open here is refused',
    enrolled,
    clerk('list-premium', { year: 2025, tierFen: 12_345 }),
    refused('premium-differs-from-rules', { computed: { tierFen: 10_000 } }),
  ],
  [
    'a status for which the place pays nothing',
    [
      push({ category: 'sudden-serious-hardship' }),
      deliver(),
      clerk('accept'),
      ...decided(outcomes.enrolled),
    ],
    list(2025),
    refused('status-not-paid-for-here'),
  ],
  [
    'a year for which no rules are known',
    enrolled,
    clerk('list-premium', { year: 2008 }),
    refused('no-rules-for-that-year', { year: 2008 }),
  ],
  [
    'what a run computed and two officers approved is entered as it is',
    enrolled,
    runs('list-premium', { ...premium(2025, 7_000, 3_000), subsidyFen: 3_000, group: 'dibao' }),
    events('premium-listed', { premiums: { 2025: { governmentFen: 7_000, subsidyFen: 3_000 } } }),
  ],
  [
    'a run that leaves an amount out enters nothing',
    enrolled,
    runs('list-premium', premium(2025)),
    refused('premium-parts-differ-from-tier'),
  ],
  [
    'nor does one whose parts do not add up',
    enrolled,
    runs('list-premium', { ...premium(2025), tierFen: 20_000, subsidyFen: 3_000, group: 'dibao' }),
    refused('premium-parts-differ-from-tier'),
  ],
];
