import { expect, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';

const fengqing = 'clerk-530921';

test(
  'Whoever opens the console is told what it is for before anybody signs in',
  inOffice(async ({ empty, reached }) => {
    const { page, accessible } = await empty();
    await page.goto(reached.url);
    await page.getByText('由认定地推送，户籍地接续参保、代缴和待遇发放').waitFor();
    await accessible();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '选择身份登录' }).waitFor();
    await accessible();
  }),
);

test(
  'A reload keeps the session; signing out ends it here and at the issuer',
  inOffice(async ({ desk, reached }) => {
    const { page, context } = await desk(fengqing);
    await page.goto(`${reached.url}/inbox?view=mine`);
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(
      /eyJ|token/u,
    );
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.goto(`${reached.url}/inbox`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '选择身份登录' }).waitFor();
    expect(await context.cookies(reached.issuer)).toEqual([]);
  }),
);

test(
  'A desk that nobody touches is warned after fourteen minutes and signed out after fifteen',
  inOffice(async ({ empty, reached, world }) => {
    const county = world.county();
    await deliveredCases(world, county, [50]);
    const { page, accessible } = await empty();
    await page.clock.install();
    await page.goto(reached.url);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('textbox').fill(clerkOf(county));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    await page.clock.fastForward('13:30');
    await page.keyboard.press('j');
    await page.clock.fastForward('14:10');
    const warning = page.getByRole('dialog', { name: '即将自动退出' });
    await warning.waitFor();
    await accessible();
    await warning.getByRole('button', { name: '继续办理' }).click();
    await warning.waitFor({ state: 'hidden' });
    await page.clock.fastForward('14:10');
    await warning.waitFor();
    await page.clock.fastForward('00:55');
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '选择身份登录' }).waitFor();
  }),
);

test(
  'Language and light are chosen at the desk, stay after a reload, and both can be read by everybody',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    await deliveredCases(world, county, [50, 66]);
    const { page, accessible } = await desk(clerkOf(county));
    await page.getByRole('row').nth(2).waitFor();
    await page.getByRole('button', { name: '深色' }).click();
    await accessible();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await accessible();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '浅色' }).click();
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  }),
);
