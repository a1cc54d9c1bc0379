import { expect } from 'vitest';
import type { TestExchange } from './running-exchange.ts';

/** Neither a name nor a number of anybody who was made up, in whatever the exchange and its functions have logged. */
export const expectNobodyInLog = (exchange: TestExchange): void => {
  const log = exchange.logText();
  expect(log).toContain('request-answered');
  const found = exchange.people.filter(
    ({ name, citizenId }) => log.includes(name) || log.includes(citizenId),
  );
  expect(found.length).toBe(0);
};
