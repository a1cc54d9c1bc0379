import { renameSync, writeFileSync } from 'node:fs';
import { startRunningExchange } from '../../support/running-exchange.ts';
import type { Reached } from './reached.ts';

/**
 * `node tests/browser/support/keep-exchange.ts FILE` starts an exchange with the console of the sources and keeps it until it is
 * interrupted; its addresses are in the file. With EXCHANGE_UNDER_TEST=FILE the browser tests then begin at once.
 */
const file = process.argv[2];
if (file === undefined) throw new Error('name the file for the addresses');
const exchange = await startRunningExchange({ realConsole: true });
const { run } = exchange;
const reached: Reached = {
  url: exchange.url,
  issuer: exchange.issuer,
  control: exchange.client.addresses.control,
  region: run.region,
  ...run.endpoints,
  tableNames: [...run.tableNames.values()],
  queueUrls: Object.fromEntries(run.queueUrls),
};
// Whoever waits for the file never finds half of it.
writeFileSync(`${file}.part`, JSON.stringify(reached));
renameSync(`${file}.part`, file);
const end = (): void => void exchange.stop().finally(() => process.exit());
process.once('SIGINT', end);
process.once('SIGTERM', end);
