import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDesk, signIn, sizes } from '../support/browser.ts';
import type { Scene } from './scenes.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Studio {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
  /** Hears of what a picture would not show. */
  readonly tell: (what: string) => void;
}

/** Longer than the browser moves anything, and than a screen needs to draw what it has. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  await page.evaluate(
    'Promise.race([Promise.allSettled(document.getAnimations().map(({ finished }) => finished)), new Promise((go) => setTimeout(go, 400))])',
  );
};

const picture = async (page: Page, { folder, tell }: Studio, name: string): Promise<void> => {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
    const wide: unknown = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (wide === true) tell(`scrolls sideways: ${name} at ${size}`);
  }
  await page.setViewportSize(sizes.desk);
};

const play = async (page: Page, { name, path, before, then }: Scene, studio: Studio & { theme: Theme }) => {
  try {
    await before?.(page);
    await page.evaluate(`history.pushState(null, '', '${path}')`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    await then?.(page);
    await picture(page, studio, `${name}-${studio.theme}`);
  } catch (error) {
    studio.tell(
      `no picture of ${name}: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}`,
    );
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    // Dialogs and drawers go with their screen.
    await page.evaluate(`history.pushState(null, '', '/')`);
  }
};

/** What is there before anybody signs in. */
export const takeSignedOut = async (studio: Studio, theme: Theme): Promise<void> => {
  const context = await openDesk(studio.browser, { theme });
  const page = await context.newPage();
  await page.goto(studio.url);
  await page.getByRole('button', { name: '登录' }).waitFor();
  await picture(page, studio, `signed-out-${theme}`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '选择身份登录' }).waitFor();
  await picture(page, studio, `sign-in-${theme}`);
  await context.close();
};

/** Every scene in one theme at every size; an officer signs in once. */
export const takeScenes = async (studio: Studio, theme: Theme, scenes: readonly Scene[]): Promise<void> => {
  const byOfficer = Map.groupBy(scenes, ({ officer }) => officer);
  for (const [officer, own] of byOfficer) {
    const context = await openDesk(studio.browser, { theme });
    const page = await signIn(context, studio.url, officer);
    for (const scene of own) await play(page, scene, { ...studio, theme });
    await context.close();
  }
};
