import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without any trace of another one; nothing but 127.0.0.1 is reached. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, headless: true, args: flags });

/** The screen of a county office, and a phone. */
export const sizes = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof sizes;

export interface Looks {
  readonly size?: Size;
  readonly theme?: 'light' | 'dark';
}

/** A desk of its own: nothing is shared with any other context of the browser. */
export const openDesk = (
  browser: Browser,
  { size = 'desk', theme = 'light' }: Looks = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(size === 'phone' ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  });

/** Opens the console and signs in at the issuer as a sample officer, by the page as a person does. */
export const signIn = async (context: BrowserContext, url: string, officer: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('textbox').fill(officer);
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => at.origin === new URL(url).origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};
