import { expect, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { pusher } from './support/cases.ts';
import { wrongCheckDigit } from './support/fill-push.ts';

const header = '身份证号,姓名,户籍地,困难类别,认定日期,调查人,签批人,责任人';

test(
  'A handful of people comes from a spreadsheet: what is wrong in it is said line by line, the others are sent and arrive',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const good = Array.from({ length: 3 }, () => world.person({ age: 66, sex: 'female' }));
    const wrong = world.person({ age: 44, sex: 'male' });
    const lineOf = (citizenId: string, name: string): string =>
      `${citizenId},${name},${county},建档立卡贫困户,2019-03-01,王强,赵敏,陈立`;
    const lines = [
      header,
      ...good.map(({ citizenId, name }) => lineOf(citizenId, name)),
      lineOf(wrongCheckDigit(wrong.citizenId), wrong.name),
    ];
    const { page, accessible } = await desk(pusher);
    await page.getByRole('link', { name: '表格导入' }).click();
    await page.getByRole('button', { name: '选择文件（.xlsx 或 .csv）' }).waitFor();
    await accessible();
    await page.locator('input[type=file]').setInputFiles({
      name: '移交名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    });
    const table = page.getByRole('table', { name: '文件中的人员' });
    await table.getByText('须改正').first().waitFor();
    await accessible();
    for (const confirm of await table.getByText('已对照材料核对').all()) await confirm.click();
    await page.getByRole('button', { name: '发送可发送的3人' }).click();
    await page.getByText(/已推送3/u).waitFor();
    await table.getByText('须改正').first().waitFor();
    await accessible();
    const { body } = await world.client.as(clerkOf(county)).get('/v1/handovers?side=destination');
    expect(body).toHaveProperty('items.length', 3);
  }),
);
