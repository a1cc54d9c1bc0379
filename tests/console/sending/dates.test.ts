import { expect, test } from 'vitest';
import { dateOfSerial, readDate } from '../../../functions/console/ui/screens/sending/record/read-date.ts';

test.each([
  '2026-01-05',
  '2026-1-5',
  '2026.1.5',
  '2026/1/5',
  '2026年1月5日',
  '２０２６年１月５日',
  '20260105',
  ' 2026-01-05 ',
  '2026/1/5 0:00:00',
  '2026-01-05T00:00:00.000Z',
  "'2026-01-05",
  '46027',
])('%s is the fifth of January 2026', (text) => {
  expect(readDate(text)).toBe('2026-01-05');
});

test.each(['', '2026-02-30', '5.1.2026', '2026年13月1日', '26-1-5', 'abc', '202601'])(
  '%s is no day that could be meant',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test('the number of a day in a spreadsheet is that day, with or without a time', () => {
  expect(dateOfSerial(25_569)).toBe('1970-01-01');
  expect(dateOfSerial(45_351.75)).toBe('2024-02-29');
  expect(dateOfSerial(20_260_105)).toBeUndefined();
});
