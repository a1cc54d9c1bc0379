import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { awardedIn, firstPaydayOf } from '../../functions/cli/demo/drawing.ts';
import { approverOf, clerkOf } from '../../functions/cli/demo/parts.ts';
import { bankAnswers } from '../../functions/cli/demo/pretend-bank.ts';
import { see } from '../../functions/cli/demo/steps.ts';
import { runSchema } from '../../functions/cli/runs/run.ts';
import { inOffice, type Desk } from './support/browser-test.ts';

/** Presses a step of the run and confirms it. */
const take = async ({ page, accessible }: Desk, step: string): Promise<void> => {
  await page.getByRole('button', { name: step, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: step });
  await dialog.getByRole('button', { name: step, exact: true }).waitFor();
  await accessible();
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

test(
  'A payroll is computed, reviewed, approved by another officer, issued, its file downloaded and the answer of the bank read',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const person = world.person({ age: 65, sex: 'female' });
    const awarded = await awardedIn(world, { person, county, last: 7 });
    const { on, period } = await firstPaydayOf(world, awarded);
    const clerk = await desk(clerkOf(county));
    await clerk.page.getByRole('link', { name: '发放与代缴' }).click();
    await clerk.page.getByText('这里还没有批次。').waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('button', { name: '建立新批次' }).click();
    await clerk.page.getByRole('dialog', { name: '建立新批次' }).waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('button', { name: '建立并开始计算' }).click();
    await clerk.page.getByText(/^已算好。/u).waitFor();
    await clerk.accessible();
    const id = `payroll-${county}-${period}`;
    expect(new URL(clerk.page.url()).pathname).toBe(`/runs/${id}`);
    await take(clerk, '初审');
    await clerk.page.getByText(/须由另一名复核人员复核通过/u).waitFor();
    expect(await clerk.page.getByRole('button', { name: '复核通过' }).count()).toBe(0);

    const approver = await desk(approverOf(county));
    await approver.page.getByRole('link', { name: '发放与代缴' }).click();
    await approver.page.getByRole('link', { name: new RegExp(`^${period}`, 'u') }).click();
    await take(approver, '复核通过');
    await take(approver, '下达');
    await approver.page.getByText(/^已下达。/u).waitFor();
    await approver.page.getByRole('link', { name: '付款文件', exact: true }).click();
    await approver.page.getByRole('button', { name: '读取支付指令' }).click();
    await approver.page.getByText('笔数和金额与批次一致。').waitFor();
    await approver.accessible();
    await approver.page.getByRole('button', { name: '生成文件' }).click();
    const downloading = approver.page.waitForEvent('download');
    await approver.page.getByRole('button', { name: /^下载 / }).click();
    const file = await readFile(await (await downloading).path(), 'utf8');
    expect(file.split(person.name)).toHaveLength(2);

    const { body } = await world.client.as(clerkOf(county)).get(`/v1/runs/${id}`);
    const answer = await bankAnswers(file, runSchema.parse(body), { on, sendsBack: () => undefined });
    await clerk.page.reload();
    await clerk.page.getByRole('link', { name: '银行回盘', exact: true }).click();
    await clerk.page.locator('input[type=file]').setInputFiles({
      name: '回盘.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(answer),
    });
    await clerk.page.getByRole('button', { name: '登记这1行' }).waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('button', { name: '登记这1行' }).click();
    await clerk.page.getByText(/已登记1行/u).waitFor();
    await clerk.accessible();
    await clerk.page.getByRole('link', { name: '合计', exact: true }).click();
    await take(clerk, '记账');
    await clerk.page.getByText('本批次已办结。').waitFor();
    await clerk.accessible();
    expect((await see(world, clerkOf(county), awarded.id)).phase).toBe('discharged');
  }),
);
