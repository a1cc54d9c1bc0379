import { describe, expect, it } from 'vitest';
import { fenOfYuan, yuanText } from '../../../shared/bank/index.ts';

describe('an amount in yuan', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [99, '0.99'],
    [100, '1.00'],
    [16_300, '163.00'],
    [999_999_999_999_999, '9999999999999.99'],
  ])('of %i fen is written %s and read back exactly', (amountFen, text) => {
    expect(yuanText(amountFen)).toBe(text);
    expect(fenOfYuan(text)).toBe(amountFen);
  });

  it.each([
    ['163', 16_300],
    ['163.5', 16_350],
    ['163.50000', 16_350],
  ])('written %s is understood too', (text, amountFen) => {
    expect(fenOfYuan(text)).toBe(amountFen);
  });

  it.each([
    '',
    '-1',
    '+1',
    '1,000.00',
    '01',
    '1.',
    '.5',
    '1.001',
    '1e3',
    ' 1',
    '１',
    '10000000000000',
    'NaN',
  ])('written "%s" is no amount', (text) => {
    expect(fenOfYuan(text)).toBeUndefined();
  });

  it.each([-1, 0.5, Number.NaN, 1_000_000_000_000_000])('of %d fen is never written', (amountFen) => {
    expect(() => yuanText(amountFen)).toThrow('amount-not-exact');
  });
});
