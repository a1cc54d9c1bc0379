import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startRunningExchange } from '../../support/running-exchange.ts';
import { startBrowser } from '../support/browser.ts';
import { scenesOf } from './scenes.ts';
import { seed } from './seed.ts';
import { takeScenes, takeSignedOut, themes } from './take.ts';

/** `npm run screenshots -- [--out <folder>] [--only <part of a name>]`: every screen, at both sizes, light and dark, in Chinese. */
const { values } = parseArgs({
  options: { out: { type: 'string', default: '.build/screenshots' }, only: { type: 'string', default: '' } },
});
mkdirSync(values.out, { recursive: true });
const exchange = await startRunningExchange({ realConsole: true });
const browser = await startBrowser();
try {
  const scenes = scenesOf(await seed(exchange)).filter(({ name }) => name.includes(values.only));
  const studio = {
    browser,
    url: exchange.url,
    folder: values.out,
    tell: (what: string) => process.stderr.write(`${what}\n`),
  };
  for (const theme of themes) {
    await takeSignedOut(studio, theme);
    await takeScenes(studio, theme, scenes);
  }
} finally {
  await browser.close();
  await exchange.stop();
}
