import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf } from '../../shared/kernel/keys.ts';
import { type Counts, countHandovers } from '../bench/counted.ts';
import { captureLog } from '../support/captured-log.ts';

/** What one full handover may ask of the services: measured, and up to a twentieth above. */
const bounds = {
  writeUnits: 149,
  readUnits: 8.4,
  databaseRequests: 21,
  queueRequests: 12,
  keyRequests: 2,
  invocations: 17,
  items: 36,
  tableBytes: 18_600,
  indexBytes: 5_200,
} as const satisfies Partial<Record<keyof Counts, number>>;

const said: Readonly<Record<keyof typeof bounds, string>> = {
  writeUnits: 'write units of the ledger',
  readUnits: 'read units of the ledger',
  databaseRequests: 'requests to the ledger',
  queueRequests: 'requests to the inboxes',
  keyRequests: 'requests to the key service',
  invocations: 'invocations of functions',
  items: 'items in the ledger',
  tableBytes: 'bytes in the ledger',
  indexBytes: 'bytes in the indexes',
};

const advice = (name: keyof typeof bounds, value: number): string =>
  `A handover now takes ${value} ${said[name]}, more than ${bounds[name]}; there are tens of millions a year. Find the write, read or ` +
  'message that was added (npm run bench -- --only handover prints all counts) and do without it; if it is worth its price, raise the bound ' +
  'in tests/contract/costs.test.ts and say in the commit what it buys. If the figure fell for good, lower the bound.';

describe('One full handover, from the push to the enrolment approved by a second officer', () => {
  let counts: Counts;
  const log = captureLog();
  beforeAll(async () => {
    counts = await countHandovers();
    log.release();
  }, 120_000);

  for (const name of keysOf(bounds))
    it(`takes at most ${bounds[name]} ${said[name]}`, () => {
      expect(counts[name], advice(name, counts[name])).toBeLessThanOrEqual(bounds[name]);
    });

  it('is counted at all: a handover that costs nothing was not counted', () => {
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
  });
});
