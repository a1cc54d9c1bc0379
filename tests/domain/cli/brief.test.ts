import { describe, expect, test } from 'vitest';
import { brief } from '../../../functions/cli/brief.ts';
import { policySentence } from '../../../functions/cli/brief-policy.ts';
import { exampleRun } from '../../../shared/http/benefit-examples.ts';
import { exampleCaseSummary } from '../../../shared/http/examples.ts';
import { calculate } from '../../../shared/http/operations/calculate.ts';
import { getPolicies } from '../../../shared/http/operations/get-policies.ts';
import { previewHandover } from '../../../shared/http/operations/preview-handover.ts';

const basis = { file: '532325/2017-12-21', source: '姚政办通〔2017〕70号', certainty: 'sourced' };
const line = (zh: string, en: string, result: number | string, unit = 'fen') => ({
  title: { zh, en },
  unit,
  result,
  inputs: {},
  basis,
});

describe('a rule that was worked out', () => {
  const answer = Object(calculate.response.example);

  test('is its name, place and day, the result in yuan, and a line for each step', () => {
    expect(brief(answer).split('\n')).toEqual([
      'funeral-grant 丧葬补助金 The funeral grant · 532325 2019-06-10',
      '  结果 result: grant 600.00 元',
      '    丧葬补助金 funeral grant: 600.00 元 · 532325/2017-12-21 sourced',
    ]);
  });

  test.each([
    [{ notDue: 'over-sixty' }, 'notDue over-sixty'],
    [{ paidFen: 60_000, years: { paid: 15, backPaid: 3 } }, 'paid 600.00 元, years (paid 15, backPaid 3)'],
    [{ balances: { personal: 150 }, balanceFen: 150 }, 'balances (personal 1.50 元), balance 1.50 元'],
  ])('with the result %j says %s', (result, said) => {
    expect(brief({ ...answer, result }).split('\n')[1]).toBe(`  结果 result: ${said}`);
  });

  test('says by what knowledge, and words as they are', () => {
    const working = [line('参保资格', 'eligibility', 'may-draw', 'text')];
    const lines = brief({ ...answer, knownOn: '2019-07-01', working }).split('\n');
    expect(lines[0]).toContain('as known on 2019-07-01');
    expect(lines[2]).toContain('eligibility: may-draw · ');
  });
});

describe('a preview', () => {
  const preview = Object(previewHandover.response.example);
  const funeralGrant = { amountFen: 60_000, working: [line('丧葬补助金', 'funeral grant', 60_000)] };
  const death = {
    reason: 'death',
    standing: 'reported',
    lostOn: '2025-05-20',
    lastMonth: '2025-05',
    notComputed: ['account-not-stated'],
  };

  test('names the month, the sum, each step and the time limits', () => {
    const text = brief(preview);
    expect(text).toContain('530921 2026-03-20 may-draw');
    expect(text).toContain('每月 monthly 163.00 元');
    expect(text).toContain('期限 due 2026-03-31');
  });

  test('of a death tells the grant with its working, and why the account is not refunded yet', () => {
    const ending = { ...death, monthsDue: 3, funeralGrant };
    const text = brief({ ...preview, ending });
    expect(text).toMatch(/终止 ending: death reported 2025-05-20.*months due 3/u);
    expect(text).toContain('丧葬补助金 funeral grant: 600.00 元\n    丧葬补助金 funeral grant: 600.00 元 · ');
    expect(text).toContain('未计算 not computed: account-not-stated');
  });

  test('of somebody who draws twice tells what is refunded, set off and owed', () => {
    const dualReceipt = { refundFen: 175_500, setOffFen: 30_000, owedFen: 0, working: [] };
    const ending = { ...death, reason: 'draws-another-pension', notComputed: [], dualReceipt };
    expect(brief({ ...preview, ending })).toContain(
      'refund 1755.00 元, 抵扣 set off 300.00 元, 尚欠 owed 0.00 元',
    );
  });

  test('of a severely disabled person tells the support of the month', () => {
    const earlySupport = { month: '2025-06', amountFen: 14_300, working: [] };
    expect(brief({ ...preview, earlySupport })).toContain('early support 2025-06: 143.00 元');
  });
});

test('the rules of a place are a line each, in yuan, with document and certainty', () => {
  const rules = Object(getPolicies.response.example);
  const [{ matter: _matter, title: _title, value: _value, ...where }] = rules.matters;
  const tiers = { matter: 'tiers', title: { zh: '档次', en: 'tiers' }, value: [10_000, 20_000], ...where };
  const none = { matter: 'earlyClaim', title: { zh: '提前', en: 'early claim' }, value: null, ...where };
  const pays = { pays: { amountFen: 7_000 }, groups: ['dibao', 'tekun'] };
  const premium = {
    matter: 'governmentPremium',
    title: { zh: '代缴', en: 'premium' },
    value: [pays],
    ...where,
  };
  const text = brief({ ...rules, matters: [...rules.matters, tiers, none, premium] });
  expect(text).toContain('minimum years of contribution: 15 年 years · ');
  expect(text).toContain('档次 tiers: 100.00 元, 200.00 元 · ');
  expect(text).toContain('early claim: 无 none · ');
  expect(text).toContain('premium: 每年代缴 a year 70.00 元: dibao, tekun · ');
});

test.each([
  ['ageSupplement', [{ fromAgeYears: 70, adds: { amountFen: 500 } }], 'from age 70 每月 a month 5.00 元'],
  ['divisorMonths', [{ fromAgeYears: 60, months: 139 }], 'age 60: 139个月 months'],
  [
    'yearSupplement',
    { kind: 'per-year', beyondYears: 15, each: { amountFen: 200 } },
    'beyond 15: 每月 a month 2.00 元',
  ],
  ['funeralGrant', { kind: 'fixed', amountFen: 60_000 }, '一次性 once 600.00 元'],
  [
    'matchingSubsidy',
    { kind: 'bands', bands: [{ fromTierFen: 10_000, subsidyFen: 3_000 }] },
    '100.00 元档起补 from this tier 30.00 元',
  ],
  [
    'governmentPremium',
    [{ groups: ['dibao'], pays: { shareOfLowestTier: 0.5 } }],
    'of the lowest tier 50%: dibao',
  ],
  ['funeralGrant', { kind: 'none' }, 'kind none'],
  ['ageSupplement', [], '无 none'],
])('the rule %s of %j is a sentence', (matter, value, sentence) => {
  const said = policySentence(matter, value);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/[{}"[\]]/u);
});

describe('a list', () => {
  test('of cases has a line each, and says when there is more', () => {
    const text = brief({ items: [exampleCaseSummary], next: 'abc' });
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain(
      `${exampleCaseSummary.caseNumber} 李** claimed · 341182→530921 · 期限 due 2026-03-16`,
    );
    expect(text).toContain('there is a next page');
  });

  test('of nothing says so', () => {
    expect(brief({ items: [] })).toBe('无 none');
  });

  test('of runs has the totals of each', () => {
    expect(brief({ items: [exampleRun, exampleRun] }).match(/合计 totals/gu)).toHaveLength(2);
  });
});

test('the totals of a run stand in one order, however they came', () => {
  const totals = { zeal: 1, payFen: 32_600, arrearsFen: 1, persons: 2, payments: 1, regularFen: 3, alms: 2 };
  const results = { failedFen: 5, paid: 1 };
  const text = brief({ ...exampleRun, totals, results });
  expect(text).toContain(
    'totals: 人数 persons 2, 笔数 payments 1, 正常 regular 0.03 元, 补发 arrears 0.01 元, 应发 pay 326.00 元, alms 2, zeal 1',
  );
  expect(text).toContain('results: 成功笔数 paid 1, 失败金额 failed 0.05 元');
});

test('what has no short form is shown as it is', () => {
  expect(brief({ surprise: true })).toBe('{\n  "surprise": true\n}');
});
