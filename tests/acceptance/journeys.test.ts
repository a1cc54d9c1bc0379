import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeys } from '../../functions/cli/demo/journeys/index.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';
import { verified } from '../support/verified.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);

afterAll(() => exchange.stop());

describe('The journeys of the demonstration end as they must', () => {
  for (const journey of journeys)
    test(`${journey.letter}: ${journey.title.en}`, async () => {
      expect(await journey.play(exchange.world)).toBe(journey.expected);
    });

  test('and afterwards every chain, head, message and uniqueness key is sound', async () => {
    const { cases, faults } = await verified(exchange.client);
    expect(faults).toEqual([]);
    expect(cases).toBeGreaterThan(journeys.length);
  });
});
