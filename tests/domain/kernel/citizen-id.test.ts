import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import {
  ageOn,
  checkDigit,
  citizenIdSchema,
  dateOfAge,
  parseCitizenId,
} from '../../../shared/kernel/citizen-id.ts';

const date = (text: string) => civilDateSchema.parse(text);
const today = date('2026-11-21');
const withCheck = (seventeen: string) => seventeen + checkDigit(seventeen);

describe('a citizen ID number of GB 11643', () => {
  it('tells birth, sex and county of first registration', () => {
    expect(parseCitizenId('11010519491231002X', today)).toEqual({
      ok: true,
      value: {
        citizenId: '11010519491231002X',
        bornOn: '1949-12-31',
        sex: 'female',
        firstRegisteredIn: '110105',
        source: 'eighteen',
      },
    });
    expect(parseCitizenId('440524188001010014', today)).toMatchObject({
      value: { bornOn: '1880-01-01', sex: 'male', firstRegisteredIn: '440524' },
    });
  });

  it.each([
    ['a small x', '11010519491231002x', 'eighteen'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ', 'eighteen'],
    ['a full-width small x', '11010519491231002ｘ', 'eighteen'],
    ['15 digits', '110105491231002', 'fifteen'],
    ['a disability certificate', '11010519491231002X44', 'disability-certificate'],
    ['a re-issued disability certificate', '11010519491231002x44b1', 'disability-certificate'],
  ])('is recognised in %s', (_, input, source) => {
    expect(parseCitizenId(input, today)).toMatchObject({
      ok: true,
      value: { citizenId: '11010519491231002X', source },
    });
  });

  it.each([
    ['11', 'visual', 1],
    ['42', 'physical', 2],
    ['63', 'mental', 3],
    ['74', 'multiple', 4],
  ])('with certificate ending %s is disability %s of level %i', (ending, category, level) => {
    expect(parseCitizenId(`11010519491231002X${ending}`, today)).toMatchObject({
      value: { disability: { category, level } },
    });
  });

  it.each([
    ['', 'citizen-id-wrong-length'],
    ['11010519491231002', 'citizen-id-wrong-length'],
    ['11010519491231002X4', 'citizen-id-wrong-length'],
    ['11010519491231002X44B', 'citizen-id-wrong-length'],
    [' 1010519491231002X', 'citizen-id-not-digits'],
    ['1101051949X231002X', 'citizen-id-not-digits'],
    ['11010549123100X', 'citizen-id-not-digits'],
    ['١١٠١٠٥١٩٤٩١٢٣١٠٠٢٥', 'citizen-id-not-digits'],
    [withCheck('01010519491231002'), 'citizen-id-impossible-division'],
    [withCheck('11010519490229002'), 'citizen-id-impossible-date'],
    [withCheck('11010519491331002'), 'citizen-id-impossible-date'],
    ['110105490229002', 'citizen-id-impossible-date'],
    ['110105194912310021', 'citizen-id-wrong-check-digit'],
    ['110105194912310021B1', 'citizen-id-wrong-check-digit'],
    ['11010519491231002X04', 'citizen-id-wrong-disability-category'],
    ['11010519491231002X84', 'citizen-id-wrong-disability-category'],
    ['11010519491231002X40', 'citizen-id-wrong-disability-level'],
    ['11010519491231002X45', 'citizen-id-wrong-disability-level'],
    ['11010519491231002X44BB', 'citizen-id-wrong-reissue-suffix'],
  ])('"%s" is refused as %s', (input, error) => {
    expect(parseCitizenId(input, today)).toEqual({ ok: false, error });
  });

  it.each([
    ['20261120', true],
    ['20261121', true],
    ['20261122', false],
  ])('of someone born %s, read on 21 November 2026, is accepted: %s', (born, accepted) => {
    const result = parseCitizenId(withCheck(`530921${born}000`), today);
    expect(result.ok).toBe(accepted);
    expect(result.ok ? undefined : result.error).toBe(accepted ? undefined : 'citizen-id-born-in-future');
  });

  it('is stored only in its one spelling', () => {
    expect(citizenIdSchema.parse('11010519491231002X')).toBe('11010519491231002X');
    const others = ['11010519491231002x', '110105491231002', '11010519491231002X44', '110105194912310021'];
    expect(others.filter((text) => citizenIdSchema.safeParse(text).success)).toEqual([]);
  });
});

describe('age', () => {
  it.each([
    ['1966-11-21', '2026-11-20', 59],
    ['1966-11-21', '2026-11-21', 60],
    ['1966-11-21', '2026-11-22', 60],
    ['1960-02-29', '2021-02-27', 60],
    ['1960-02-29', '2021-02-28', 61],
    ['1960-02-29', '2020-02-28', 59],
    ['1960-02-29', '2020-02-29', 60],
    ['2026-11-21', '2026-11-20', -1],
    ['2026-11-21', '2026-11-21', 0],
  ])('of someone born %s on %s is %i', (born, on, age) => {
    expect(ageOn(date(born), date(on))).toBe(age);
  });

  it('is reached on the birthday; for 29 February on the 28th in a common year', () => {
    expect(dateOfAge(date('1966-11-21'), 60)).toBe('2026-11-21');
    expect(dateOfAge(date('1960-02-29'), 60)).toBe('2020-02-29');
    expect(dateOfAge(date('1960-02-29'), 61)).toBe('2021-02-28');
  });
});
