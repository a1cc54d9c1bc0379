import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { civilYearSchema } from '../../../../kernel/civil-year.ts';
import { fen, fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { listedYears } from '../../owed-clocks.ts';
import type { Handover, PremiumYear } from '../../state.ts';
import { event, refuse, type Step, step } from '../../step.ts';
import { byRun, namedByOfficer } from '../runs/by-run.ts';
import { inFuture } from './checks.ts';
import { titled } from '../../../worded.ts';

const payment = z.strictObject({
  year: civilYearSchema.meta(titled('缴费年度', 'Year')),
  paidOn: civilDateSchema.meta(titled('到账日期', 'Paid on')),
  governmentFen: fenSchema.meta(titled('政府代缴到账金额', 'Received from the government')),
  personFen: fenSchema.meta(titled('个人缴费到账金额', 'Received from the person')),
});

export const premiumPaid = event({
  type: 'premium-paid',
  title: words('代缴保费已到账', 'premium paid'),
  news: 'origin',
  /** The subsidy is absent in payments confirmed before it was computed. */
  data: payment.extend({ tierFen: fenSchema, subsidyFen: fenSchema.optional(), ...byRun }),
  evolve: (state, { year, paidOn, tierFen, governmentFen, personFen, subsidyFen = fen(0) }) => {
    const listed = state.premiums[year];
    const paid: PremiumYear = {
      ...listed,
      status: 'paid',
      tierFen,
      governmentFen,
      personFen,
      subsidyFen,
      paidOn,
    };
    return { ...state, premiums: { ...state.premiums, [year]: paid } };
  },
});

export const someYearListed: Step['impossible'] = (state) =>
  listedYears(state).length > 0 ? undefined : refuse('no-premium-listed');

/** The clock of payment runs for all listed years together; it stops with the last. */
export const stopsWithout = (state: Handover, year: number): readonly 'payPremium'[] =>
  listedYears(state).some((other) => other !== String(year)) ? [] : ['payPremium'];

/** What arrived must be what was listed, part by part: a difference is cleared up before, not booked over. */
export const confirmPremiumPaid = step({
  action: 'confirm-premium-paid',
  title: words('确认代缴到账', 'confirm the premium'),
  description: words(
    '代缴资金到账后，按实际到账金额确认。金额须与名单一致。',
    'Confirm that the listed premium of a year was paid, with the amounts that arrived.',
  ),
  by: { side: 'destination', roles: ['clerk'], alsoBy: 'runs' },
  payload: payment.extend(byRun),
  example: { year: 2024, paidOn: '2024-06-20', governmentFen: 10_000, personFen: 0 },
  impossible: all(inPhase(...takenOver), someYearListed),
  decide: (state, payload, given) => {
    const { year, paidOn, governmentFen, personFen } = payload;
    const listed = state.premiums[year];
    if (listed?.status !== 'listed') return refuse('premium-year-not-listed', { year });
    if (listed.governmentFen !== governmentFen || listed.personFen !== personFen)
      return refuse('premium-amount-differs', {
        listed: { governmentFen: listed.governmentFen, personFen: listed.personFen },
        paid: { governmentFen, personFen },
      });
    return (
      namedByOfficer(payload, given) ??
      inFuture(paidOn, 'paidOn', given) ?? [
        premiumPaid.of(
          { ...payload, tierFen: listed.tierFen, subsidyFen: listed.subsidyFen },
          { stops: stopsWithout(state, year) },
        ),
      ]
    );
  },
});
