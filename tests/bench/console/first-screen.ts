import { constants, brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { openDesk, signIn } from '../../browser/support/browser.ts';
import { deliveredCases } from '../../browser/support/cases.ts';
import { round, type Result } from '../result.ts';
import type { BenchDesk } from './with-desk.ts';

const aimKilobytes = 250;

/** As deployed: `infra/console-site.ts` compresses with the most effort there, with little on one machine. */
const asDeployed = async (response: Response): Promise<number> =>
  brotliCompressSync(await response.body(), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** All script that a clerk's browser fetches from the address to the first rows of the inbox, signing in between. */
export const firstScreen = async ({ exchange, browser }: BenchDesk): Promise<readonly Result[]> => {
  const county = exchange.world.county();
  await deliveredCases(exchange.world, county, [50, 66]);
  const context = await openDesk(browser);
  const scripts = new Map<string, Response>();
  const styles = new Map<string, Response>();
  context.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script') scripts.set(response.url(), response);
    if (kind === 'stylesheet') styles.set(response.url(), response);
  });
  const page = await signIn(context, exchange.url, `clerk-${county}`);
  await page.locator('tr[data-case]').first().waitFor();
  const kilobytesOf = async (loaded: ReadonlyMap<string, Response>): Promise<number> => {
    const sizes = await Promise.all([...loaded.values()].map(asDeployed));
    return round(sizes.reduce((sum, size) => sum + size, 0) / 1_000, 1);
  };
  const results = [
    {
      name: 'console.first-screen.kilobytes',
      value: await kilobytesOf(scripts),
      unit: 'kB script',
      aim: `<= ${aimKilobytes}`,
    },
    { name: 'console.first-screen.script-files', value: scripts.size, unit: 'files' },
    {
      name: 'console.first-screen.style-kilobytes',
      value: await kilobytesOf(styles),
      unit: 'kB style',
    },
  ];
  await context.close();
  return results;
};
