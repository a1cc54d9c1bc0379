import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthlyPension } from '../../../shared/domain/benefits/monthly-pension.ts';
import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory } from '../../../shared/domain/benefits/payroll-sum.ts';
import { type CivilMonth, monthsBetween, plusMonths } from '../../../shared/kernel/civil-month.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { nothingPaid } from '../../support/pensioner.ts';
import { manyTimes } from './arbitraries.ts';
import { rulesKnown, settledAtLast, someLife, type World, worldsOf } from './payroll-walk.ts';

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const settledFen = ({ settled }: PayrollHistory): number =>
  sumOf(settled.map((span) => span.monthlyFen * (monthsBetween(span.from, span.through) + 1)));
const owedAgainFen = ({ returned }: PayrollHistory): number =>
  sumOf(returned.map(({ amountFen }) => amountFen));

/** What the person really has: everything ordered less what the bank sent back. */
const receivedFen = ({ sums, returnedFen }: World): number =>
  sumOf(sums.map(({ payFen }) => payFen)) - returnedFen;
const setOffFen = ({ sums }: World): number => sumOf(sums.map((sum) => sum.setOffFen));

/** What is due for a month by what is known, written down the plain way: month by month, by the words of the rule. */
const plainlyDueFen = (world: World, at: CivilMonth): number => {
  const { award, pauses, lastMonth } = world.facts;
  const today = plusMonths(world.now, -1);
  if (at < award.firstMonth || at > today || (lastMonth !== undefined && at > lastMonth)) return 0;
  const paused = pauses.some(({ from, until, arrearsFrom }) => {
    if (at < from || (until !== undefined && at >= until)) return false;
    const over = until !== undefined && until <= today;
    return !(over && arrearsFrom !== undefined && at >= arrearsFrom);
  });
  return paused ? 0 : monthlyPension(award, world.facts, at, rulesKnown(world)).result.monthlyFen;
};

const monthsOf = ({ facts, now }: World): readonly CivilMonth[] =>
  Array.from({ length: monthsBetween(facts.award.firstMonth, now) }, (_, index) =>
    plusMonths(facts.award.firstMonth, index),
  );

const settledIn = ({ settled }: PayrollHistory, at: CivilMonth): number =>
  sumOf(settled.filter(({ from, through }) => from <= at && at <= through).map((span) => span.monthlyFen));

/** What holds through any sequence of rises, suspensions, returns, deaths and corrections, as sentences. */
const invariants: Readonly<Record<string, (worlds: readonly World[]) => boolean>> = {
  'what is paid is regular, arrears and reissued less what is kept back': (worlds) =>
    worlds.every(({ sums }) =>
      sums.every(
        (sum) =>
          sum.payFen === sum.regularFen + sum.arrearsFen + sum.reissuedFen - sum.setOffFen &&
          [sum.payFen, sum.setOffFen, sum.overpaidFen, sum.arrearsFen].every((amount) => amount >= 0) &&
          (sum.held === undefined || sum.payFen === 0),
      ),
    ),

  'settled months rise, never overlap, and equal neighbours are one': (worlds) =>
    worlds.every(({ history }) =>
      history.settled.every((span, index) => {
        const before = history.settled[index - 1];
        if (span.from > span.through || span.monthlyFen === 0) return false;
        if (before === undefined) return true;
        const gap = monthsBetween(before.through, span.from);
        return gap > 1 || (gap === 1 && before.monthlyFen !== span.monthlyFen);
      }),
    ),

  'money adds up: received is settled less set off and less what is owed again': (worlds) =>
    worlds.every(
      (world) =>
        receivedFen(world) === settledFen(world.history) - setOffFen(world) - owedAgainFen(world.history),
    ),

  'a month is settled with the most that was ever due for it, and never more': (worlds) => {
    const last = worlds.at(-1);
    return (
      last === undefined ||
      monthsOf(last).every(
        (at) => settledIn(last.history, at) <= Math.max(...worlds.map((world) => plainlyDueFen(world, at))),
      )
    );
  },

  'when all is in order nothing due is missing': (worlds) =>
    worlds.slice(-1).every((world) => {
      const last = settledAtLast(world);
      return (
        last.history.returned.length === 0 &&
        monthsOf(last).every((at) => settledIn(last.history, at) >= plainlyDueFen(last, at))
      );
    }),

  'the order in which things became known does not matter in the end': (worlds) =>
    worlds.slice(-1).every((world) => {
      const last = settledAtLast(world);
      const excessFen = sumOf(
        monthsOf(last).map((at) => Math.max(0, settledIn(last.history, at) - plainlyDueFen(last, at))),
      );
      const atOnce = payrollFor(
        { ...last.facts, overpaymentFen: fen(0) },
        nothingPaid,
        plusMonths(last.now, -1),
        rulesKnown(last),
      ).result.payFen;
      return receivedFen(last) + setOffFen(last) - excessFen === atOnce;
    }),

  'what is reported as overpaid is what was settled beyond what is due': (worlds) =>
    worlds.every((world) => {
      const excessFen = sumOf(
        monthsOf(world).map((at) => Math.max(0, settledIn(world.history, at) - plainlyDueFen(world, at))),
      );
      const known = world.facts.establishedOverpaymentFen ?? 0;
      return world.sums.at(-1)?.overpaidFen === Math.max(0, excessFen - known);
    }),

  'no more is kept back than was established': (worlds) =>
    worlds.every((world) => setOffFen(world) <= (world.facts.establishedOverpaymentFen ?? 0)),

  'the same payroll computed again pays nothing': (worlds) =>
    worlds
      .slice(-1)
      .every(
        (world) =>
          payrollFor(world.facts, world.history, plusMonths(world.now, -1), rulesKnown(world)).result
            .payFen === 0 || world.sums.at(-1)?.held !== undefined,
      ),
};

test.each(Object.entries(invariants))('%s', (_sentence, holds) => {
  const broken = fc.check(
    fc.property(someLife, (life) => holds(worldsOf(life))),
    { ...manyTimes, numRuns: 500 },
  );
  expect(broken.failed ? fc.defaultReportMessage(broken) : 'holds').toBe('holds');
});
