import * as fc from 'fast-check';
import type { Pause, PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { afterReturn, payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory, PayrollSum } from '../../../shared/domain/benefits/payroll-sum.ts';
import { type CivilMonth, firstDay, plusMonths } from '../../../shared/kernel/civil-month.ts';
import { computedFen, fen } from '../../../shared/kernel/fen.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { month } from '../../support/benefit-rules.ts';
import { award, inTurn, nothingPaid, pension } from '../../support/pensioner.ts';

/** What may become known between two payrolls. */
const news = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rise' as const),
      back: fc.nat(14),
      yuan: fc.integer({ min: 50, max: 300 }),
    }),
  },
  fc.record({ kind: fc.constant('suspend' as const), back: fc.nat(3) }),
  fc.record({
    kind: fc.constant('resume' as const),
    arrears: fc.constantFrom('all' as const, 'none' as const, 'later' as const),
  }),
  { weight: 3, arbitrary: fc.constant({ kind: 'return' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('account' as const),
      status: fc.constantFrom('missing' as const, 'ready' as const, 'ready' as const, 'in-doubt' as const),
    }),
  },
  fc.record({ kind: fc.constant('death' as const), back: fc.nat(6) }),
  fc.constant({ kind: 'alive' as const }),
  fc.record({ kind: fc.constant('correct' as const), accountFen: fc.nat(5000) }),
  fc.constant({ kind: 'establish' as const }),
);
type News = typeof news extends fc.Arbitrary<infer N> ? N : never;

export const someLife = fc.array(news, { minLength: 1, maxLength: 40, size: 'max' });

interface Decided {
  readonly from: CivilMonth;
  readonly yuan: number;
}

/** Everything known so far, and everything paid. */
export interface World {
  readonly now: CivilMonth;
  readonly facts: PensionFacts;
  readonly decided: readonly Decided[];
  readonly history: PayrollHistory;
  readonly sums: readonly PayrollSum[];
  readonly returnedFen: number;
}

const begin = month('2020-01');
const bandAt61 = { ageSupplement: [{ fromAgeYears: 61, adds: { shareOfBasicPension: 1000 } }] };

const remembered = new WeakMap<readonly Decided[], RulesByDay>();

/** A decision for a month stands until the next later one; of two for the same month the newer. */
const rulesBy = (decided: readonly Decided[]): RulesByDay => {
  const byMonth = new Map(decided.map(({ from, yuan }) => [from, yuan]));
  const inOrder = [...byMonth].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return inTurn(
    ...inOrder.map(
      ([from, nation]) => [firstDay(from), { ...bandAt61, basicPensionYuan: { nation } }] as const,
    ),
  );
};

export const rulesKnown = ({ decided }: Pick<World, 'decided'>): RulesByDay => {
  const rules = remembered.get(decided) ?? rulesBy(decided);
  remembered.set(decided, rules);
  return rules;
};

const later = (one: CivilMonth, other: CivilMonth): CivilMonth => (one > other ? one : other);

const arrearsFrom = { all: 0, later: 1 } as const;

const resumed = (pauses: readonly Pause[], now: CivilMonth, arrears: 'all' | 'none' | 'later') =>
  pauses.map((pause): Pause => {
    if (pause.until !== undefined || pause.from >= now) return pause;
    const ended = { from: pause.from, until: now };
    return arrears === 'none'
      ? ended
      : { ...ended, arrearsFrom: plusMonths(pause.from, arrearsFrom[arrears]) };
  });

const withFacts = (world: World, facts: Partial<PensionFacts>): World => ({
  ...world,
  facts: { ...world.facts, ...facts },
});

const alive = ({ lastMonth: _last, ...facts }: PensionFacts): PensionFacts => facts;

const established = (world: World): World => {
  const { facts, sums } = world;
  const reportedFen = sums.at(-1)?.overpaidFen ?? 0;
  return withFacts(world, {
    overpaymentFen: computedFen(facts.overpaymentFen + reportedFen),
    establishedOverpaymentFen: computedFen((facts.establishedOverpaymentFen ?? 0) + reportedFen),
  });
};

const sentBack = (world: World): World => {
  const last = world.sums.at(-1);
  if (last === undefined || last.payFen === 0) return world;
  return {
    ...withFacts(world, { bankAccount: 'in-doubt' }),
    history: afterReturn(last, { month: last.month, amountFen: last.payFen }),
    returnedFen: world.returnedFen + last.payFen,
  };
};

export const learn = (world: World, one: News): World => {
  const { now, facts, decided } = world;
  switch (one.kind) {
    case 'nothing':
      return world;
    case 'rise':
      return {
        ...world,
        decided: [...decided, { from: later(begin, plusMonths(now, -one.back)), yuan: one.yuan }],
      };
    case 'suspend': {
      const from = later(begin, plusMonths(now, -one.back));
      const open = facts.pauses.some(({ until }) => until === undefined);
      return open ? world : withFacts(world, { pauses: [...facts.pauses, { from }] });
    }
    case 'resume':
      return withFacts(world, { pauses: resumed(facts.pauses, now, one.arrears) });
    case 'return':
      return sentBack(world);
    case 'account':
      return withFacts(world, { bankAccount: one.status });
    case 'death':
      return withFacts(world, { lastMonth: plusMonths(now, -one.back) });
    case 'alive':
      return { ...world, facts: alive(facts) };
    case 'correct':
      return withFacts(world, { award: { ...facts.award, accountMonthlyFen: fen(one.accountFen) } });
    case 'establish':
      return established(world);
    default:
      return world;
  }
};

/** One payroll by what is known now; what it keeps back is no longer outstanding. */
export const pay = (world: World): World => {
  const { facts, history, now } = world;
  const sum = payrollFor(facts, history, now, rulesKnown(world)).result;
  const overpaymentFen = computedFen(facts.overpaymentFen - sum.setOffFen);
  return {
    ...withFacts(world, { overpaymentFen }),
    now: plusMonths(now, 1),
    history: sum.history,
    sums: [...world.sums, sum],
  };
};

const start: World = {
  now: begin,
  facts: pension({ award: award({ firstMonth: begin }), pensionAgeOn: firstDay(plusMonths(begin, -1)) }),
  decided: [{ from: begin, yuan: 100 }],
  history: nothingPaid,
  sums: [],
  returnedFen: 0,
};

/** Every state of the world after a payroll. */
export const worldsOf = (life: readonly News[]): readonly World[] => {
  let world = start;
  return life.map((one) => (world = pay(learn(world, one))));
};

/** Suspensions are over and the bank account is right: what is still owed can be paid. */
export const settledAtLast = (world: World): World => {
  const ready = withFacts(learn(world, { kind: 'resume', arrears: 'all' }), { bankAccount: 'ready' });
  return pay(pay(ready));
};
