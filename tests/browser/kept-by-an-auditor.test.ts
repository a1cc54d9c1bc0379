import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';

test(
  'An auditor exports what was found, checks the file later, and keeps and deletes a query',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    await deliveredCases(world, county, [64]);
    const { page, accessible } = await desk(`auditor-${county}`);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('table', { name: '查到的事件' }).waitFor();
    await page.getByRole('button', { name: '导出全部结果' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await dialog.getByRole('button', { name: /CSV/u }).waitFor();
    await accessible();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /CSV/u }).click();
    const file = await readFile(await (await downloading).path());
    const digest = (await dialog.getByRole('code').textContent()) ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    await page.keyboard.press('Escape');

    const views = page.getByRole('navigation', { name: '审计视图' });
    await views.getByRole('link', { name: '核验轨迹' }).click();
    const check = page.getByRole('region', { name: '核对导出的CSV文件' });
    await check.getByRole('textbox', { name: '导出时的SHA-256' }).fill(digest);
    const given = { name: '导出.csv', mimeType: 'text/csv' };
    await check.locator('input[type=file]').setInputFiles({ ...given, buffer: file });
    await check.getByText('相同：文件自导出以来没有改动。').waitFor();
    await accessible();
    const changed = Buffer.concat([file, Buffer.from('\r\n')]);
    await check.locator('input[type=file]').setInputFiles({ ...given, buffer: changed });
    await check.getByText(/^不同：/u).waitFor();

    await views.getByRole('link', { name: '查询', exact: true }).click();
    await page.getByRole('button', { name: '保存查询' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('全部/事件');
    await page.getByText(/^名称里不能有/u).waitFor();
    await accessible();
    await page.getByRole('textbox', { name: '名称' }).fill('全部事件');
    await page.keyboard.press('Enter');
    await page.getByText(/^已保存为“全部事件”/u).waitFor();
    await page.keyboard.press('Escape');
    await views.getByRole('link', { name: '已保存的查询' }).click();
    await page.getByRole('button', { name: '删除“全部事件”' }).click();
    await page.getByRole('button', { name: '删除', exact: true }).last().click();
    await page.getByText(/^还没有保存的查询/u).waitFor();
    const focused: unknown = await page.evaluate('document.activeElement?.textContent');
    expect(focused).toBe('已保存的查询');
    await accessible();
  }),
);
