import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { pusher } from './support/cases.ts';
import { fillPush } from './support/fill-push.ts';

const api = /\/v1\//u;

/** From now on the exchange takes no token of this page. */
const refuseTokens = (page: Page) =>
  page.route(api, (route) =>
    route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' }),
  );

const toTheSummary = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '将要发送的内容' }).waitFor();
  const doubts = page.getByRole('checkbox');
  if ((await doubts.count()) > 0) await doubts.check();
};

const signInAgain = async (page: Page, context: BrowserContext): Promise<Page> => {
  const other = context.waitForEvent('page');
  await page.getByRole('button', { name: '重新登录' }).click();
  return other;
};

const lapsed = (page: Page) => page.getByRole('dialog', { name: '登录已过期' });

test(
  'When a sign-in runs out over a written push, nothing is lost: the officer signs in again beside it, and the person is pushed once',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const person = world.person({ age: 69, sex: 'male' });
    const { page, context, accessible, provoke } = await desk(pusher);
    provoke(401);
    await page.getByRole('link', { name: '推送一人' }).click();
    await fillPush(page, person, county);
    await toTheSummary(page);
    await refuseTokens(page);
    await page.getByRole('button', { name: '确认推送' }).click();
    await lapsed(page).waitFor();
    await accessible();
    await page.unroute(api);
    await signInAgain(page, context);
    await lapsed(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await page.getByRole('textbox', { name: /^公民身份号码/u }).inputValue()).toBe(person.citizenId);
    await toTheSummary(page);
    await page.getByRole('button', { name: '确认推送' }).click();
    await page.getByText('已推送').first().waitFor();
    const { body } = await world.client.as(clerkOf(county)).get('/v1/handovers?side=destination');
    expect(body).toHaveProperty('items.length', 1);
  }),
);

test(
  'When somebody else signs in where a sign-in ran out, nothing that the first one wrote is left on the page',
  inOffice(async ({ desk, world, reached }) => {
    const county = world.county();
    const person = world.person({ age: 70, sex: 'female' });
    const { page, context, provoke } = await desk(pusher);
    provoke(401);
    await page.getByRole('link', { name: '推送一人' }).click();
    await fillPush(page, person, county);
    await toTheSummary(page);
    await refuseTokens(page);
    await page.getByRole('button', { name: '确认推送' }).click();
    await lapsed(page).waitFor();
    await page.unroute(api);
    await context.clearCookies({ domain: new URL(reached.issuer).hostname });
    const other = await signInAgain(page, context);
    await other.getByRole('textbox').fill(clerkOf(county));
    await other.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(person.name);
  }),
);

test(
  'Signing out in one window signs out every window of the browser',
  inOffice(async ({ desk, reached }) => {
    const { page, context } = await desk('clerk-530921');
    const second = await context.newPage();
    await second.goto(`${reached.url}/inbox`);
    await second.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await second.getByRole('button', { name: '登录' }).waitFor();
  }),
);
