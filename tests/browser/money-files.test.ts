import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awardedIn, firstPaydayOf } from '../../functions/cli/demo/drawing.ts';
import { dayOf } from '../../functions/cli/demo/handover.ts';
import { approverOf, clerkOf, enrol, pushOf, pusherOf, takeOver } from '../../functions/cli/demo/parts.ts';
import { letOut, openRun, runSettles } from '../../functions/cli/demo/payroll.ts';
import { push, see } from '../../functions/cli/demo/steps.ts';
import { places } from '../../functions/cli/sample/localities.ts';
import { inOffice, type Desk } from './support/browser-test.ts';

/** Goes to a part of the run within the page, as its tab does. */
const openRunAt = async (page: Page, id: string, part: string): Promise<void> => {
  await page.getByRole('link', { name: '发放与代缴' }).click();
  await page.getByRole('heading', { level: 1, name: '发放与代缴' }).waitFor();
  await page.evaluate(`history.pushState(null, '', '/runs/${id}/${part}')`);
};

/** Writes the file and downloads it. */
const fileOf = async ({ page }: Desk): Promise<string> => {
  await page.getByRole('button', { name: '生成文件' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载 / }).click();
  return readFile(await (await downloading).path(), 'utf8');
};

const choose = ({ page }: Desk, name: string, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });

const referenceIn = (text: string): string => /<EndToEndId>([^<]+)</u.exec(text)?.[1] ?? '';

const amountIn = (text: string): string => /<InstdAmt[^>]*>([^<]+)</u.exec(text)?.[1] ?? '';

const reportOn = (
  id: string,
  reference: string,
  yuan: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-25T01:02:03Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${id}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>
<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts>
<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="CNY">${yuan}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;

test(
  'A payroll goes to a bank of ISO 20022 with who pays, and the report that sends a pension back is read',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const person = world.person({ age: 66, sex: 'female' });
    const awarded = await awardedIn(world, { person, county, last: 8 });
    const { period } = await firstPaydayOf(world, awarded);
    const run = await letOut(
      world,
      await runSettles(world, await openRun(world, 'payroll', { division: county, period })),
    );
    const clerk = await desk(clerkOf(county));
    await openRunAt(clerk.page, run.id, 'file');
    await clerk.page.getByRole('button', { name: '读取支付指令' }).click();
    await clerk.page.getByText('笔数和金额与批次一致。').waitFor();
    await clerk.page.getByRole('radio', { name: /pain\.001/u }).check();
    await clerk.page.getByRole('button', { name: '生成文件' }).click();
    await clerk.page.getByText(/^付款单位信息不完整/u).waitFor();
    await clerk.accessible();
    await clerk.page.getByLabel('付款单位名称').fill('云县社会保险 基金专户');
    await clerk.page.getByLabel('付款账号').fill('5300000000000001');
    await clerk.page.getByLabel('开户行').fill('云县农村信用社');
    expect(await clerk.page.getByText(/^付款单位信息不完整/u).count()).toBe(0);
    const message = await fileOf(clerk);
    expect(message).toContain('云县社会保险 基金专户');
    expect(message.split(person.name)).toHaveLength(2);
    await clerk.accessible();

    await openRunAt(clerk.page, run.id, 'return');
    await choose(clerk, '回执.xml', reportOn(run.id, referenceIn(message), amountIn(message)));
    await clerk.page.getByText('账户已销户').waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('button', { name: '登记这1行' }).click();
    await clerk.page.getByText(/已登记1行/u).waitFor();
    await clerk.page.getByRole('link', { name: '查看失败和未回的明细' }).click();
    await clerk.page.getByText(/支付失败.*账户已销户/u).waitFor();
    await clerk.accessible();
  }),
);

test(
  'A premium list goes to the finance office and its answer comes back by the same people',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const person = world.person({ age: 41, sex: 'male' });
    const pushed = await push(world, pusherOf(places.mingguang), pushOf(person, places.mingguang, county));
    const enrolled = await enrol(world, await takeOver(world, pushed));
    const on = dayOf(enrolled);
    const run = await letOut(
      world,
      await runSettles(
        world,
        await openRun(world, 'premium-list', { division: county, period: on.slice(0, 4) }),
      ),
    );
    const approver = await desk(approverOf(county));
    await openRunAt(approver.page, run.id, 'file');
    await approver.page.getByRole('button', { name: '读取支付指令' }).click();
    await approver.page.getByText('笔数和金额与批次一致。').waitFor();
    const list = await fileOf(approver);
    await approver.accessible();
    expect(list).toMatch(new RegExp(`^\\uFEFF付款编号,姓名,金额（元）\\r\\n[^\\r]*${person.name}`, 'u'));

    const [lineId = '', , yuan = ''] = list.split('\r\n')[1]?.split(',') ?? [];
    const clerk = await desk(clerkOf(county));
    await openRunAt(clerk.page, run.id, 'return');
    await choose(clerk, '回执.csv', `付款编号,金额（元）,付款结果,日期\r\n${lineId},${yuan},成功,${on}\r\n`);
    await clerk.page.getByRole('button', { name: '登记这1行' }).waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('button', { name: '登记这1行' }).click();
    await clerk.page.getByText(/已登记1行/u).waitFor();
    await clerk.page.getByRole('link', { name: '合计' }).click();
    await clerk.page.getByRole('button', { name: '记账' }).click();
    await clerk.page.getByRole('dialog').getByRole('button', { name: '记账' }).click();
    await clerk.page.getByText('本批次已办结。').waitFor();
    expect((await see(world, clerkOf(county), enrolled.id)).phase).toBe('discharged');
  }),
);
