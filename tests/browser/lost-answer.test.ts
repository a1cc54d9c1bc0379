import { expect, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { pusher } from './support/cases.ts';

const header = '身份证号,姓名,户籍地,困难类别,认定日期,调查人,签批人,责任人';

test(
  'Whoever was pushed from a spreadsheet while the answer was lost is sent again and arrives once',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const people = Array.from({ length: 2 }, () => world.person({ age: 67, sex: 'female' }));
    const lines = people.map(
      ({ citizenId, name }) => `${citizenId},${name},${county},建档立卡贫困户,2019-03-01,王强,赵敏,陈立`,
    );
    const { page, accessible, provoke } = await desk(pusher);
    provoke('no-network');
    let isBroken = true;
    await page.route('**/v1/handovers', async (route) => {
      if (!isBroken || route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('link', { name: '表格导入' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: '移交名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...lines].join('\r\n')),
    });
    const table = page.getByRole('table', { name: '文件中的人员' });
    await table.getByRole('row').nth(2).waitFor();
    for (const confirm of await table.getByText('已对照材料核对').all()) await confirm.click();
    await page.getByRole('button', { name: '发送可发送的2人' }).click();
    await table.getByText('没有得到答复，可能已送达。再次发送不会重复推送。').waitFor();
    await accessible();
    isBroken = false;
    await page.getByRole('button', { name: '发送可发送的2人' }).click();
    await page.getByText('全部处理完毕。请下载结果留存，再离开本页。').waitFor();
    expect(await table.getByText('已加入在办案件').count()).toBe(0);
    const { body } = await world.client.as(clerkOf(county)).get('/v1/handovers?side=destination');
    expect(body).toHaveProperty('items.length', 2);
  }),
);
