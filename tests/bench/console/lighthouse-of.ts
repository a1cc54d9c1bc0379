import { join } from 'node:path';
import lighthouse, { desktopConfig, type Config, type Flags } from 'lighthouse';
import { launch, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../browser/support/chromium-path.ts';
import { deliveredCases } from '../../browser/support/cases.ts';
import { median, type Result } from '../result.ts';
import type { BenchDesk } from './with-desk.ts';

const categories = ['performance', 'accessibility'] as const;
const presets: readonly { readonly name: string; readonly config?: Config }[] = [
  { name: 'desktop', config: desktopConfig },
  { name: 'mobile' },
];

interface Seen {
  readonly performance: number;
  readonly accessibility: number;
}

/** Scores of one visit, of a hundred. */
const visit = async (page: Page, url: string, config: Config | undefined): Promise<Seen> => {
  const flags: Flags = {
    onlyCategories: [...categories],
    // Whoever is signed in stays so.
    disableStorageReset: true,
    logLevel: 'error',
  };
  const result = await lighthouse(url, flags, config, page);
  const scoreOf = (category: (typeof categories)[number]): number =>
    Math.round((result?.lhr.categories[category]?.score ?? Number.NaN) * 100);
  return { performance: scoreOf('performance'), accessibility: scoreOf('accessibility') };
};

const signIn = async (page: Page, url: string, officer: string): Promise<void> => {
  await page.goto(url);
  await page.locator('main button').click();
  await page.locator('#officer').fill(officer);
  await page.keyboard.press('Enter');
  await page.locator('tr[data-case]').wait();
};

/** The start page and the inbox of a clerk who is signed in, on a desk and on a phone. */
export const lighthouseOf = async (
  { exchange, folder }: BenchDesk,
  rounds: number,
): Promise<readonly Result[]> => {
  const county = exchange.world.county();
  await deliveredCases(exchange.world, county, [50, 61, 66, 70]);
  const browser = await launch({
    executablePath: chromiumPath,
    userDataDir: join(folder, 'lighthouse'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=zh-CN'],
  });
  const results: Result[] = [];
  try {
    const page = await browser.newPage();
    const measure = async (screen: string, path: string): Promise<void> => {
      for (const { name, config } of presets) {
        const seen: Seen[] = [];
        for (let turn = 0; turn < rounds; turn += 1)
          seen.push(await visit(page, `${exchange.url}${path}`, config));
        for (const category of categories)
          results.push({
            name: `console.lighthouse.${screen}.${name}.${category}`,
            value: median(seen.map((each) => each[category])),
            unit: 'of 100',
            aim: '>= 95',
          });
      }
    };
    await measure('start', '/');
    await signIn(page, exchange.url, `clerk-${county}`);
    await measure('inbox', '/inbox');
  } finally {
    await browser.close();
  }
  return results;
};
