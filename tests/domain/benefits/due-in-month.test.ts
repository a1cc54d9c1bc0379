import { describe, expect, test } from 'vitest';
import { dueInMonth, dueSpans } from '../../../shared/domain/benefits/due-in-month.ts';
import type { Pause, PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { monthAt, monthNumber } from '../../../shared/kernel/civil-month.ts';
import { day, month, yuan } from '../../support/benefit-rules.ts';
import { always, inTurn, pension } from '../../support/pensioner.ts';

const rules = always({ basicPensionYuan: { nation: 143 } });
const dueFen = (facts: Partial<PensionFacts>, at: string) =>
  dueInMonth(pension(facts), month(at), rules).result;
const pause = (from: string, until?: string, arrearsFrom?: string): Pause => ({
  from: month(from),
  ...(until === undefined ? {} : { until: month(until) }),
  ...(arrearsFrom === undefined ? {} : { arrearsFrom: month(arrearsFrom) }),
});
const spansOf = (facts: Partial<PensionFacts>, through: string, by = rules) =>
  dueSpans(pension(facts), monthNumber(month(through)), by).map((span) => [
    monthAt(span.from),
    monthAt(span.through),
    span.monthlyFen / 100,
  ]);

describe('nothing is due before the first month and after the last', () => {
  test.each([
    ['2024-12', 0],
    ['2025-01', 153],
    ['2025-06', 153],
    ['2025-07', 0],
  ])('in %s: %i yuan', (at, due) => {
    expect(dueFen({ lastMonth: month('2025-06') }, at)).toBe(yuan(due));
  });
});

describe('nothing is due in a pause', () => {
  test.each([
    ['2025-02', 153],
    ['2025-03', 0],
    ['2025-05', 0],
    ['2025-06', 153],
  ])('suspended from March until June, in %s: %i yuan', (at, due) => {
    expect(dueFen({ pauses: [pause('2025-03', '2025-06', '2025-03')] }, at)).toBe(yuan(due));
  });

  test('a pause without an end goes on', () => {
    expect(dueFen({ pauses: [pause('2025-03')] }, '2030-01')).toBe(0);
  });

  test('two pauses that overlap both have to be over', () => {
    const pauses = [pause('2025-03', '2025-06'), pause('2025-05', '2025-08')];
    expect(dueFen({ pauses }, '2025-06')).toBe(0);
    expect(dueFen({ pauses }, '2025-08')).toBe(yuan(153));
  });
});

describe('what is due for months behind, as it looks from a month', () => {
  test('while the pause lasts none of it', () => {
    expect(spansOf({ pauses: [pause('2025-03', '2025-06', '2025-03')] }, '2025-05')).toEqual([
      ['2025-01', '2025-02', 153],
    ]);
  });

  test('when it is over, all of it where there are arrears', () => {
    expect(spansOf({ pauses: [pause('2025-03', '2025-06', '2025-03')] }, '2025-06')).toEqual([
      ['2025-01', '2025-02', 153],
      ['2025-03', '2025-06', 153],
    ]);
  });

  test('of a pause with arrears from its second month all but the first', () => {
    expect(spansOf({ pauses: [pause('2025-03', '2025-06', '2025-04')] }, '2025-07')).toEqual([
      ['2025-01', '2025-02', 153],
      ['2025-04', '2025-07', 153],
    ]);
  });

  test('none where there are no arrears', () => {
    expect(spansOf({ pauses: [pause('2025-03', '2025-06')] }, '2025-06')).toEqual([
      ['2025-01', '2025-02', 153],
      ['2025-06', '2025-06', 153],
    ]);
  });

  test('a last month before the first leaves nothing', () => {
    expect(spansOf({ lastMonth: month('2024-12') }, '2025-06')).toEqual([]);
  });

  test('cut where rules and ages change, and nowhere else', () => {
    const changing = inTurn(
      ['2025-01-01', { ageSupplement: [{ fromAgeYears: 61, adds: { amountFen: yuan(5) } }] }],
      [
        '2026-01-01',
        {
          basicPensionYuan: { nation: 163 },
          ageSupplement: [{ fromAgeYears: 62, adds: { amountFen: yuan(7) } }],
        },
      ],
    );
    expect(spansOf({ pensionAgeOn: day('2024-12-31') }, '2030-05', changing)).toEqual([
      ['2025-01', '2025-11', 153],
      ['2025-12', '2025-12', 158],
      ['2026-01', '2026-11', 173],
      ['2026-12', '2030-05', 180],
    ]);
  });
});

test('the working says why nothing is due', () => {
  const { working } = dueInMonth(pension({ pauses: [pause('2025-03')] }), month('2025-04'), rules);
  expect(working).toMatchObject([
    { rule: 'month-due', inputs: { begun: true, ended: false, paused: true }, result: 0 },
  ]);
});
