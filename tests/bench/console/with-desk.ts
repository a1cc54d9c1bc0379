import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../browser/support/browser.ts';
import { startRunningExchange, type TestExchange } from '../../support/running-exchange.ts';

/** The exchange with the console of the sources, and a browser. */
export interface BenchDesk {
  readonly exchange: TestExchange;
  readonly browser: Browser;
  /** For whatever needs one; gone afterwards. */
  readonly folder: string;
}

/** Both for one figure or several; ended afterwards. */
export const withDesk = async <T>(measure: (desk: BenchDesk) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-bench-console-'));
  const exchange = await startRunningExchange({ realConsole: true });
  const browser = await startBrowser();
  try {
    return await measure({ exchange, browser, folder });
  } finally {
    await browser.close();
    await exchange.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
