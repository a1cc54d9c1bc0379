import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, type TestContext } from 'vitest';
import { barriersOn } from './accessible.ts';
import { openDesk, signIn, startBrowser, type Looks } from './browser.ts';
import { watchContext, type Provoked } from './complaints.ts';
import { suiteExchange, type SuiteExchange } from './exchange.ts';

/** One officer's desk: a browser context of its own, signed in. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The screen as it stands now has no barrier to anybody. */
  readonly accessible: () => Promise<void>;
  /** Answers of these statuses, or a broken network, belong to the test. */
  readonly provoke: (...provoked: readonly Provoked[]) => void;
}

export interface DeskWish extends Looks {
  /** Another address at which the exchange is reached. */
  readonly through?: string;
}

export interface Office extends SuiteExchange {
  /** Signs in by the page as a person does. */
  readonly desk: (officer: string, wish?: DeskWish) => Promise<Desk>;
  /** A browser that nobody has signed in with. */
  readonly empty: (wish?: DeskWish) => Promise<Desk>;
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

interface Opened {
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

const openOffice = (): { readonly office: Office; readonly opened: readonly Opened[] } => {
  const exchange = suiteExchange();
  const opened: Opened[] = [];
  const open = async ({ through = exchange.reached.url, ...looks }: DeskWish = {}) => {
    browser ??= startBrowser();
    const context = await openDesk(await browser, looks);
    const own = { url: through, issuer: exchange.reached.issuer };
    const watch = await watchContext(context, own, exchange.people);
    opened.push({ context, complaints: watch.complaints });
    return { context, watch, url: through };
  };
  const deskOf = (page: Page, { context, watch }: Awaited<ReturnType<typeof open>>): Desk => ({
    page,
    context,
    provoke: (...provoked) => watch.provoke(...provoked),
    accessible: async () => expect(await barriersOn(page)).toEqual([]),
  });
  const office: Office = {
    ...exchange,
    desk: async (officer, wish) => {
      const desk = await open(wish);
      return deskOf(await signIn(desk.context, desk.url, officer), desk);
    },
    empty: async (wish) => {
      const desk = await open(wish);
      return deskOf(await desk.context.newPage(), desk);
    },
  };
  return { office, opened };
};

/** What was on the screens of a test that failed, for whoever looks into it. */
const keepPictures = async (sentence: string, opened: readonly Opened[]): Promise<void> => {
  const name = sentence.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 60);
  const pages = opened.flatMap(({ context }) => context.pages());
  for (const [index, page] of pages.entries())
    await page
      .screenshot({ path: `.build/browser-failures/${name}-${index}.png`, timeout: 10_000 })
      .catch(() => undefined);
};

/**
 * The body of a test by clicks. The test also fails on a console error, a page error, a report of the content security policy, a
 * request to another host, and anybody's number or name in an address, a title or a storage of the browser.
 */
export const inOffice =
  (play: (office: Office) => Promise<void>) =>
  async ({ task }: TestContext): Promise<void> => {
    const { office, opened } = openOffice();
    try {
      await play(office);
    } catch (error) {
      await keepPictures(task.name, opened);
      throw error;
    } finally {
      for (const { context } of opened) await context.close();
    }
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  };
