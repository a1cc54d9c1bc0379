import { describe, expect, test } from 'vitest';
import {
  leftOutOf,
  summaryOf,
  type Preview,
} from '../../../functions/console/ui/screens/inbox/bulk/summary.ts';
import type { CaseLine } from '../../../functions/console/ui/screens/inbox/views.ts';

const line = (facts: Partial<CaseLine>): CaseLine => ({
  id: 'a',
  caseNumber: 'CX-2026-530921-28DVJNR1-Y',
  phase: 'delivered',
  origin: '341182',
  destination: '530921',
  masked: { name: '李**' },
  openedAt: '2026-11-22T01:00:00.000Z',
  changedAt: '2026-11-22T01:00:00.000Z',
  version: 2,
  pension: 'not-due',
  ...facts,
});

describe('What is accepted together with others', () => {
  test.each<{
    readonly what: string;
    readonly facts: Partial<CaseLine>;
    readonly expected: string | undefined;
  }>([
    { what: 'a delivered case is', facts: {}, expected: undefined },
    { what: 'a claimed case is', facts: { phase: 'claimed' }, expected: undefined },
    {
      what: 'a hint of the checks holds nothing up',
      facts: { worstFinding: 'information' },
      expected: undefined,
    },
    {
      what: 'a case that was accepted is not',
      facts: { phase: 'taking-over' },
      expected: 'not-acceptable-now',
    },
    { what: 'a returned case is not', facts: { phase: 'returned' }, expected: 'not-acceptable-now' },
    { what: 'a case on hold is not', facts: { onHold: true }, expected: 'on-hold' },
    { what: 'a case that asks for a look is not', facts: { worstFinding: 'ask' }, expected: 'to-be-checked' },
  ])('$what', ({ facts, expected }) => {
    expect(leftOutOf(line(facts))).toBe(expected);
  });
});

const preview = (facts: Partial<Preview>): Preview => ({
  place: '530921',
  on: '2026-11-22',
  accountStated: false,
  eligibility: { code: 'may-contribute', working: [] },
  deadlines: [],
  files: [],
  ...facts,
});
const monthly = {
  monthlyFen: 16_300,
  basicFen: 16_300,
  yearSupplementFen: 0,
  ageSupplementFen: 0,
  accountFen: 0,
  additionsFen: 0,
  reductionFen: 0,
  roundingFen: 0,
};
const dueOn = (day: string): Preview['deadlines'] => [
  { clock: 'decideEnrolment', title: { zh: '办理参保', en: 'decide the enrolment' }, dueOn: day },
];

describe('What accepting means, added up', () => {
  test('premiums, pensions and arrears are summed apart, and the first deadline of all is named', () => {
    const summary = summaryOf([
      preview({
        premium: { year: 2026, governmentFen: 10_000, working: [] },
        deadlines: dueOn('2026-12-18'),
      }),
      preview({
        premium: { year: 2026, governmentFen: 7_000, working: [] },
        deadlines: dueOn('2026-11-25'),
      }),
      preview({ pension: { monthly, arrearsFen: 32_600, working: [] }, deadlines: dueOn('2026-12-01') }),
      preview({ premium: { year: 2026, notDue: 'no-hardship-status', working: [] } }),
    ]);
    expect(summary).toEqual({
      premiumPersons: 2,
      premiumGovernmentFen: 17_000,
      pensionPersons: 1,
      pensionMonthlyFen: 16_300,
      arrearsFen: 32_600,
      neither: 1,
      firstDeadline: '2026-11-25',
    });
  });

  test('nothing to accept means no sum and no deadline', () => {
    expect(summaryOf([])).toMatchObject({
      premiumGovernmentFen: 0,
      pensionMonthlyFen: 0,
      firstDeadline: undefined,
    });
  });
});
