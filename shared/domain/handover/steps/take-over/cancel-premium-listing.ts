import * as z from 'zod';
import { civilYearSchema } from '../../../../kernel/civil-year.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { someYearListed, stopsWithout } from './confirm-premium-paid.ts';
import { titled } from '../../../worded.ts';

export const premiumListingCancelled = event({
  type: 'premium-listing-cancelled',
  title: words('已撤销代缴名单', 'premium listing cancelled'),
  data: z.strictObject({ year: civilYearSchema }),
  evolve: (state, data) => {
    const { [String(data.year)]: _cancelled, ...premiums } = state.premiums;
    return { ...state, premiums };
  },
});

/** Takes a year off the list as long as nothing was paid for it; the year may be listed again. */
export const cancelPremiumListing = step({
  action: 'cancel-premium-listing',
  title: words('撤销代缴名单', 'cancel the listing'),
  description: words(
    '某年度误列入代缴名单时，写明原因后撤销。已到账的不能撤销。',
    'Take a year that was listed by mistake off the list again.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({
    year: civilYearSchema.meta(titled('缴费年度', 'Year')),
    why: longTextSchema(500).meta(titled('撤销原因', 'Reason')),
  }),
  example: { year: 2024, why: '档次填报有误。' },
  impossible: all(inPhase(...takenOver), someYearListed),
  decide: (state, { year, why }) => {
    if (state.premiums[year]?.status !== 'listed') return refuse('premium-year-not-listed', { year });
    const owed = state.premiumDue && state.premiumYear === year && state.phase === 'taking-over';
    return [
      premiumListingCancelled.of(
        { year },
        {
          personal: { why },
          stops: stopsWithout(state, year),
          starts: owed ? ['listPremium'] : [],
        },
      ),
    ];
  },
});
