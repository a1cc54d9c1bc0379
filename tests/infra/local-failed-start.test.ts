import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startExchange } from '../../infra/local/start-exchange.ts';
import { eventually } from '../support/local-eventually.ts';
import { newDataFolder } from '../support/local-sample-template.ts';

const listening = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;

test('an exchange that cannot start says why and leaves nothing listening that would keep its process alive', async () => {
  const before = listening();
  const dataFolder = newDataFolder();
  const start = startExchange({ dataFolder, port: 0, log: () => {}, bundles: join(dataFolder, 'none') });
  await expect(start).rejects.toThrow(/could not be synthesised[^]*none\/handovers/u);
  await eventually(async () => expect(listening()).toBe(before));
});
