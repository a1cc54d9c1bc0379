import type { BrowserContext } from 'playwright-core';
import { openDesk, signIn } from '../../browser/support/browser.ts';
import { median, round, type Result } from '../result.ts';
import { seedInbox } from './seed-inbox.ts';
import type { BenchDesk } from './with-desk.ts';

const many = 10_000;
const few = 100;

interface Opened {
  readonly milliseconds: number;
  /** Answers of the list of cases until the first row stood there. */
  readonly listRequests: number;
  readonly allRequests: number;
}

/** Opens the inbox anew in a tab that is signed in, until the first row is there. */
const openInbox = async (context: BrowserContext, url: string): Promise<Opened> => {
  const [page] = context.pages();
  if (!page) throw new Error('nobody is signed in');
  const asked: string[] = [];
  const note = (request: { url(): string }): void => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/v1/')) asked.push(pathname);
  };
  page.on('request', note);
  const begun = performance.now();
  await page.goto(`${url}/inbox`);
  await page.locator('tr[data-case]').first().waitFor();
  const milliseconds = performance.now() - begun;
  page.off('request', note);
  const listRequests = asked.filter((path) => path === '/v1/handovers').length;
  return { milliseconds, listRequests, allRequests: asked.length };
};

/** The inbox of a county with ten thousand open cases beside one with a hundred, turn by turn. */
export const fullInbox = async (
  { exchange, browser }: BenchDesk,
  rounds: number,
): Promise<readonly Result[]> => {
  const [full, small] = await Promise.all([seedInbox(exchange, many), seedInbox(exchange, few)]);
  const deskOf = async (county: string): Promise<BrowserContext> => {
    const context = await openDesk(browser);
    await signIn(context, exchange.url, `clerk-${county}`);
    return context;
  };
  const desks = [await deskOf(full), await deskOf(small)] as const;
  for (const desk of desks) await openInbox(desk, exchange.url);
  const opened: (readonly [Opened, Opened])[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    opened.push([await openInbox(desks[0], exchange.url), await openInbox(desks[1], exchange.url)]);
  for (const desk of desks) await desk.close();
  const [first] = opened.map(([one]) => one);
  return [
    {
      name: 'console.inbox.requests-to-first-rows',
      value: first?.listRequests ?? Number.NaN,
      unit: 'list requests',
      aim: '<= 1',
    },
    {
      name: 'console.inbox.api-requests-to-first-rows',
      value: first?.allRequests ?? Number.NaN,
      unit: 'requests',
    },
    {
      name: 'console.inbox.milliseconds-to-first-rows',
      value: round(median(opened.map(([one]) => one.milliseconds)), 0),
      unit: 'ms',
    },
    {
      name: 'console.inbox.ten-thousand-to-a-hundred',
      value: round(median(opened.map(([one, other]) => one.milliseconds / other.milliseconds))),
      unit: 'ratio',
      aim: '<= 1.5',
    },
  ];
};
