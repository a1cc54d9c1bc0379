import { describe, expect, test } from 'vitest';
import { type Handover, previewOf } from '../../../shared/domain/handover/index.ts';
import {
  approver,
  bornAdult,
  bornChild,
  bornPensioner,
  clerk,
  givenOn,
  type Move,
  ordinaryDay,
} from './cast.ts';
import { attempt, caseAfter } from './specification.ts';
import {
  accountStated,
  claimed,
  claimedPension,
  decided,
  delivered,
  died,
  enrolled,
  list,
  outcomes,
  takingOver,
} from './stories.ts';

const previewed = (story: readonly Move[], bornOn = bornAdult, on = ordinaryDay) =>
  previewOf(caseAfter(story, bornOn), givenOn(on, clerk('none').actor, bornOn));

const after = (state: Handover, move: Move, bornOn: string): Handover => {
  const decision = attempt(state, move, bornOn);
  if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
  return decision.state;
};

describe('what happens if the case is accepted', () => {
  test.each([
    ['delivered', delivered],
    ['claimed', claimed],
    ['taken over', takingOver],
    ['enrolled', enrolled],
  ])('can be seen of a case that is %s', (_phase, story) => {
    expect(previewed(story)).toMatchObject({
      place: '530921',
      eligibility: { result: 'may-contribute' },
      premium: { year: 2025, result: { group: 'dibao', governmentFen: 10_000, subsidyFen: 3_000 } },
    });
  });

  test('of who is 60: the first month, the sum by its parts and what is owed beside it', () => {
    const { premium, pension } = previewed([...takingOver, accountStated], bornPensioner);
    expect(premium).toBeUndefined();
    expect(pension?.result).toMatchObject({
      award: { firstMonth: '2025-03' },
      payableFrom: '2025-07',
      monthly: { monthlyFen: 16_300, basicFen: 14_300, accountFen: 2_000 },
      arrearsMonths: 4,
      arrearsFen: 65_200,
    });
  });

  test('without a statement the person is taken for never insured, and it says so', () => {
    expect(previewed(claimed, bornPensioner)).toMatchObject({
      accountStated: false,
      pension: { result: { award: { firstMonth: '2025-07' }, monthly: { monthlyFen: 14_300 } } },
    });
  });

  test.each([
    ['2025-06-11', 'may-contribute'],
    ['2025-06-10', 'may-draw'],
    ['2025-06-09', 'may-draw'],
  ])('who is 60 on %s: %s', (sixtyOn, code) => {
    expect(previewed(claimed, `1965${sixtyOn.slice(4)}`).eligibility.result).toBe(code);
  });

  test('nobody under 16, dead, or insured elsewhere has a premium or a pension', () => {
    const none = [
      previewed(claimed, bornChild),
      previewed([...takingOver, died('2025-06-01')]),
      previewed([...takingOver, ...decided(outcomes.student)]),
    ];
    expect(none.map(({ eligibility }) => eligibility.result)).toEqual(['under-sixteen', 'dead', 'student']);
    expect(none.flatMap(({ premium, pension }) => [premium, pension])).toEqual(Array(6).fill(undefined));
  });

  test('the time limits before acceptance are those of every step to come', () => {
    expect(previewed(claimed).deadlines).toEqual([
      { clock: 'decideEnrolment', dueOn: '2025-06-13' },
      { clock: 'listPremium', dueOn: expect.any(String) },
      { clock: 'payPremium', dueOn: '2025-09-10' },
    ]);
  });

  test('after it those that run', () => {
    const clocks = previewed(enrolled).deadlines.map(({ clock }) => clock);
    expect(clocks).toEqual(['listPremium']);
  });

  test('every sum names the file it stands on, and the list of files is complete', () => {
    const { eligibility, premium, files } = previewed(claimed);
    const used = [...eligibility.working, ...(premium?.working ?? [])].map(({ basis }) => basis.file);
    expect(new Set(files)).toEqual(new Set(used));
    expect(files.length).toBeGreaterThan(1);
  });
});

describe('what was seen is what is decided', () => {
  test('the premium that is listed is the one that was shown', () => {
    const seen = previewed(claimed).premium?.result;
    const listed = after(caseAfter(enrolled), list(2025), bornAdult).premiums['2025'];
    expect({ ...listed, year: 2025 }).toEqual({ ...seen, status: 'listed' });
  });

  test('the pension that is awarded is the one that was shown', () => {
    const seen = previewed(claimedPension, bornPensioner).pension?.result;
    const proposed = after(caseAfter(claimedPension, bornPensioner), clerk('propose-award'), bornPensioner);
    const { award, monthly } = after(proposed, approver('approve-award'), bornPensioner).pension;
    expect(seen).toMatchObject({ award, monthly });
  });
});
