import * as z from 'zod';
import { civilYearSchema, yearOf } from '../../../../kernel/civil-year.ts';
import { addFen, fen, fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld, reachedPensionAge, takenOver } from '../../conditions.ts';
import { certifiedInYear } from '../../certification.ts';
import { workingSchema } from '../../benefit-schemas.ts';
import type { PremiumYear } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { certificationCategorySchema } from '../../terms.ts';

import { isEnrolled } from './checks.ts';

const listing = z.strictObject({
  year: civilYearSchema,
  tierFen: fenSchema.min(1),
  governmentFen: fenSchema,
  personFen: fenSchema,
});

export const premiumListed = event({
  type: 'premium-listed',
  title: words('已列入代缴名单', 'premium listed'),
  data: listing.extend({
    subsidyFen: fenSchema.optional(),
    group: certificationCategorySchema.optional(),
    working: workingSchema.optional(),
  }),
  evolve: (state, { year, tierFen, governmentFen, personFen, subsidyFen = fen(0), group }) => {
    const listed: PremiumYear = { status: 'listed', tierFen, governmentFen, personFen, subsidyFen };
    return {
      ...state,
      premiums: { ...state.premiums, [year]: group ? { ...listed, group } : listed },
    };
  },
});

/**
 * Puts the person on a year's list of government-paid premiums (人社部发〔2017〕59号). A higher tier keeps the government's part and
 * the person pays the difference; nobody pays from 60 on.
 */
export const listPremium = step({
  action: 'list-premium',
  title: words('列入代缴名单', 'list the premium'),
  description: 'Put the person on the list of government-paid premiums of one year.',
  by: { side: 'destination', roles: ['clerk'] },
  payload: listing,
  example: { year: 2024, tierFen: 10_000, governmentFen: 10_000, personFen: 0 },
  impossible: all(inPhase(...takenOver), notHeld, isEnrolled, (_state, given) =>
    reachedPensionAge(given) ? refuse('premium-not-due-over-sixty') : undefined,
  ),
  decide: (state, payload, given) => {
    const { year, tierFen, governmentFen, personFen } = payload;
    if (state.premiums[year]) return refuse('premium-year-already-listed', { year });
    if (year > yearOf(given.today)) return refuse('premium-year-in-the-future', { year });
    if (state.diedOn && year > yearOf(state.diedOn)) return refuse('person-died', { diedOn: state.diedOn });
    if (!certifiedInYear(state, year)) return refuse('not-certified-in-that-year', { year });
    const sumFen = addFen(governmentFen, personFen);
    return sumFen === tierFen
      ? [
          premiumListed.of(payload, {
            stops: year === state.premiumYear ? ['listPremium'] : [],
            starts: ['payPremium'],
          }),
        ]
      : refuse('premium-parts-differ-from-tier', { tierFen, sumFen });
  },
});
