import { expect, onTestFinished, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases, pusher } from './support/cases.ts';
import { fillPush } from './support/fill-push.ts';
import { openThinLine } from './support/thin-line.ts';

const lineTo = async (url: string) => {
  const line = await openThinLine(url);
  onTestFinished(() => line.close());
  return line;
};

test(
  'When the answer to a push is lost, and then the exchange, the screen says what to do, keeps what was typed, and the person is pushed once',
  inOffice(async ({ desk, world, reached }) => {
    const county = world.county();
    const person = world.person({ age: 68, sex: 'female' });
    const line = await lineTo(reached.url);
    const { page, accessible, provoke } = await desk(pusher, { through: line.url });
    provoke('no-network');
    await page.getByRole('link', { name: '推送一人' }).click();
    await fillPush(page, person, county);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('heading', { name: '将要发送的内容' }).waitFor();
    const doubts = page.getByRole('checkbox');
    if ((await doubts.count()) > 0) await doubts.check();
    line.carry('requests-only');
    await page.getByRole('button', { name: '确认推送' }).click();
    const told = page.getByText('连接不上平台。请检查网络后重试；已填写的内容仍在。');
    await told.waitFor();
    await accessible();
    line.carry('nothing');
    await page.getByRole('button', { name: '重试' }).click();
    await told.waitFor();
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await page.getByRole('textbox', { name: /^公民身份号码/u }).inputValue()).toBe(person.citizenId);
    expect(await page.getByRole('textbox', { name: /^责任人/u }).inputValue()).toBe('陈立');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    line.carry('all');
    if ((await doubts.count()) > 0) await doubts.check();
    await page.getByRole('button', { name: '确认推送' }).click();
    await page.getByText('已推送').first().waitFor();
    const { body } = await world.client.as(clerkOf(county)).get('/v1/handovers?side=destination');
    expect(body).toMatchObject({ items: [{ destination: county }] });
    expect(body).toHaveProperty('items.length', 1);
  }),
);

test(
  'On a slow line an inbox says that it loads, and when the exchange is gone, what to do; it goes on when it is back',
  inOffice(async ({ desk, world, reached }) => {
    const county = world.county();
    await deliveredCases(world, county, [52]);
    const line = await lineTo(reached.url);
    const { page, accessible, provoke } = await desk(clerkOf(county), { through: line.url });
    provoke('no-network');
    await page.getByRole('link', { name: /^CX-/u }).waitFor();
    line.carry('slowly');
    await page.getByRole('button', { name: /^待签收/u }).click();
    await page.getByText('正在加载…').waitFor();
    await page.getByRole('link', { name: /^CX-/u }).waitFor();
    line.carry('nothing');
    await page.getByRole('button', { name: /^我的/u }).click();
    await page.getByText('连接不上平台。请检查网络后重试').waitFor();
    await accessible();
    line.carry('all');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('您名下没有案件。').waitFor();
  }),
);
