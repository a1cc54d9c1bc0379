import { writeFileSync } from 'node:fs';
import { startOneExchange } from './one-exchange.ts';

/**
 * `node tests/browser/support/keep-exchange.ts FILE` keeps an exchange until it is interrupted; with EXCHANGE_UNDER_TEST=FILE the
 * browser tests then begin at once. Its console is the one of the sources at the start.
 */
const file = process.argv[2];
if (file === undefined) throw new Error('name the file for the addresses');
const { stop, ...reached } = await startOneExchange();
writeFileSync(file, JSON.stringify(reached));
const end = (): void => void stop().finally(() => process.exit());
process.once('SIGINT', end);
process.once('SIGTERM', end);
