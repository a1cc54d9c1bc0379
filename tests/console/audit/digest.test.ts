import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { csvOf } from '../../../functions/console/ui/platform/csv.ts';
import { digestOf, digestOfFile } from '../../../functions/console/ui/screens/audit/export/digest.ts';

test('the digest that is shown is what sha256sum says of the whole file, its mark included', async () => {
  const csv = csvOf([
    ['时间', '事件'],
    ['2026-03-03 10:05:00', '已接收'],
  ]);
  const bytes = Buffer.from(csv, 'utf8');
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(digestOf(csv)).toBe(expected);
  expect(await digestOfFile(new Blob([bytes]))).toBe(expected);
  expect(digestOf(csv.replace('接收', '退回'))).not.toBe(expected);
});
