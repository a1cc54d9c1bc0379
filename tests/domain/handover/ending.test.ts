import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../shared/domain/handover/index.ts';
import type { Given } from '../../../shared/domain/handover/step.ts';
import type { CivilDate } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { previewSchema, showPreview } from '../../../shared/usecases/preview-view.ts';
import { bornAdult, bornPensioner, clerk, givenOn, type Move, ordinaryDay } from './cast.ts';
import { caseAfter } from './specification.ts';
import { accountStated, claimed, died, drawing, ended, enrolled, push, deliver } from './stories.ts';

const yaoan = divisionCodeSchema.parse('532325');
const rulesOfYaoan = (on: CivilDate) => benefitRulesFor(yaoan, on);

const previewed = (story: readonly Move[], bornOn = bornPensioner, more: Partial<Given> = {}) => {
  const given = { ...givenOn(ordinaryDay, clerk('none').actor, bornOn), ...more };
  return previewOf(caseAfter(story, bornOn), given);
};
const endingOf = (...of: Parameters<typeof previewed>) => previewed(...of).ending;
const proposed = (reason: string, lostOn: string) => clerk('propose-termination', { reason, lostOn });

/** Draws 163 yuan since March 2025, 20 of them from an account of 2,780. */
const diedInMay = [...drawing, died('2025-05-20')];

describe('what follows a death', () => {
  test('nothing is shown while nobody speaks of an end', () => {
    expect(previewed(drawing)).not.toHaveProperty('ending');
  });

  test('the account less what it paid from the first month to the month of death', () => {
    expect(endingOf(diedInMay)).toMatchObject({
      reason: 'death',
      standing: 'reported',
      lostOn: '2025-05-20',
      lastMonth: '2025-05',
      monthsDue: 3,
      accountRefund: { result: 278_000 - 3 * 2_000 },
      notComputed: [],
    });
  });

  test.each([
    ['2025-04-30', 2],
    ['2025-05-01', 3],
    ['2025-05-31', 3],
    ['2025-06-01', 4],
  ])('dead on %s the pension was due for %i months', (diedOn, months) => {
    expect(endingOf([...drawing, died(diedOn)])).toMatchObject({
      monthsDue: months,
      accountRefund: { result: 278_000 - months * 2_000 },
    });
  });

  test('the funeral grant is that of the place: 600 yuan in Yao’an', () => {
    const here = endingOf(diedInMay)?.funeralGrant;
    expect(here?.result).toBe(0);
    const there = endingOf(diedInMay, bornPensioner, { benefits: rulesOfYaoan })?.funeralGrant;
    expect(there).toMatchObject({ result: 60_000, working: [{ basis: { file: '532325/2017-12-21' } }] });
  });

  test('of a person under 60 the whole account is left', () => {
    const ending = endingOf([...enrolled, accountStated, died('2025-06-01')], bornAdult);
    expect(ending).toMatchObject({ accountRefund: { result: 278_000 }, notComputed: [] });
    expect(ending).not.toHaveProperty('monthsDue');
  });

  test('the account is named as missing where it is not stated, and the grant is shown all the same', () => {
    const ending = endingOf([...enrolled, died('2025-06-01')], bornAdult, { benefits: rulesOfYaoan });
    expect(ending).toMatchObject({ funeralGrant: { result: 60_000 }, notComputed: ['account-not-stated'] });
    expect(ending).not.toHaveProperty('accountRefund');
  });

  test('of a person who is not enrolled here nothing is', () => {
    const ending = endingOf([...claimed, died('2025-06-01')], bornAdult);
    expect(ending).toMatchObject({ notComputed: ['not-enrolled-here'] });
    expect(ending).not.toHaveProperty('funeralGrant');
  });

  test('stays the same from the report to the approval', () => {
    const { standing: _reported, ...before } = { ...endingOf(diedInMay) };
    const { standing: _ended, ...after } = {
      ...endingOf([...drawing, died('2025-05-20'), ...ended('death', '2025-05-20')]),
    };
    expect(after).toEqual(before);
    const proposal = proposed('death', '2025-05-20');
    expect(endingOf([...diedInMay, proposal])?.standing).toBe('proposed');
  });
});

describe('what follows another end', () => {
  const twice = [...drawing, proposed('draws-another-pension', '2025-04-15')];

  test('of who draws another pension: the account without government money, less what was drawn twice', () => {
    const ending = endingOf(twice);
    expect(ending).toMatchObject({
      reason: 'draws-another-pension',
      standing: 'proposed',
      lastMonth: '2025-04',
      monthsDue: 2,
      dualReceipt: { result: { setOffFen: 0, owedFen: 0 } },
      notComputed: ['overpayment-not-established'],
    });
    // Personal 2,085 and subsidy 695 of 2,780: of what is left after 40 yuan three quarters are the person's.
    expect(ending?.dualReceipt?.result.refundFen).toBe(205_500);
  });

  test('what was established as overpaid is set off against that account, and what came back is not asked again', () => {
    const overpaid = {
      fromMonth: '2025-05',
      toMonth: '2025-06',
      amountFen: 32_600,
      cause: 'dual-receipt',
    };
    const recovered = clerk('record-recovery', { amountFen: 2_600, how: 'instalment', on: '2025-06-10' });
    const over = [...drawing, ...ended('draws-another-pension', '2025-04-15')];
    const ending = endingOf([...over, clerk('establish-overpayment', overpaid), recovered]);
    expect(ending?.dualReceipt?.result).toEqual({ refundFen: 175_500, setOffFen: 30_000, owedFen: 0 });
    expect(ending?.notComputed).toEqual(['recovery-not-told-apart']);
  });

  test('keeps its month when it is approved', () => {
    const after = endingOf([...drawing, ...ended('draws-another-pension', '2025-04-15')]);
    expect(after).toMatchObject({
      standing: 'ended',
      lostOn: '2025-04-30',
      lastMonth: '2025-04',
      monthsDue: 2,
    });
  });

  test.each([
    ['joined-employee-scheme', 'employee-months-not-known'],
    ['settled-abroad', 'reason-without-rule'],
    ['other', 'reason-without-rule'],
  ])('%s: the exchange says why it names no sum', (reason, code) => {
    expect(endingOf([...drawing, proposed(reason, '2025-04-15')])).toMatchObject({
      reason,
      notComputed: [code],
    });
  });
});

describe('the support of severely disabled persons', () => {
  const disabled = [push({ category: 'severely-disabled' }), deliver(), clerk('claim')];
  const support = (bornOn: string, benefits = rulesOfYaoan) =>
    previewed(disabled, bornOn, { benefits }).earlySupport;

  test.each([
    ['the month of the 55th birthday', '1970-06-01', 0],
    ['the month after it', '1970-05-31', 14_300],
    ['the month before the 60th', '1965-07-01', 14_300],
  ])('in %s', (_when, bornOn, amountFen) => {
    expect(support(bornOn)).toMatchObject({ month: '2025-06', result: amountFen });
  });

  test('is not there where the place has none, for others, and from 60 on', () => {
    const elsewhere = givenOn(ordinaryDay, clerk('none').actor, '1970-05-31').benefits;
    expect(support('1970-05-31', elsewhere)).toBeUndefined();
    expect(previewed(claimed, '1970-05-31', { benefits: rulesOfYaoan }).earlySupport).toBeUndefined();
    expect(support('1965-06-10')).toBeUndefined();
  });
});

test('each sum is shown with its working, and its documents are among the files', () => {
  const shown = previewSchema.parse(
    showPreview(previewed(diedInMay, bornPensioner, { benefits: rulesOfYaoan })),
  );
  const { funeralGrant, accountRefund } = { ...shown.ending };
  const lines = [...(funeralGrant?.working ?? []), ...(accountRefund?.working ?? [])];
  expect(lines.map(({ rule }) => rule)).toEqual(['funeral-grant', 'account-balance', 'account-refund']);
  expect(shown.files).toEqual(expect.arrayContaining(lines.map(({ basis }) => basis.file)));
});
