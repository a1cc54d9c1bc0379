import { expect, test } from 'vitest';
import { approverOf, clerkOf } from '../../functions/cli/demo/parts.ts';
import { see } from '../../functions/cli/demo/steps.ts';
import { verifiedTrail } from './support/ledger.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';

const twenty = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 50 : 68));

test(
  'A clerk accepts twenty cases together, sees before what that means, and all are taken over in the ledger',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const clerk = clerkOf(county);
    const cases = await deliveredCases(world, county, twenty);
    const { page, accessible } = await desk(clerk);
    await page.getByRole('navigation', { name: '按待办情况查看' }).waitFor();
    await page.getByRole('button', { name: '全部未结 20' }).waitFor();
    await accessible();
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByRole('button', { name: '批量接收' }).click();

    const dialog = page.getByRole('dialog', { name: '批量接收' });
    await dialog.getByText('接收后，这些人员的参保、代缴和待遇发放由本地负责。').waitFor();
    const meaning = await dialog.innerText();
    expect(meaning).toMatch(/接收件数\s*20/u);
    expect(meaning).toMatch(/应代缴\s*10人，当年合计/u);
    expect(meaning).toMatch(/应发放待遇\s*10人，每月合计/u);
    expect(meaning).toMatch(/最早期限\s*\d{4}-\d\d-\d\d/u);
    for (const { id } of cases) expect((await see(world, clerk, id)).phase).toBe('delivered');
    await accessible();

    await dialog.getByRole('button', { name: '确认接收20件' }).click();
    await dialog.getByText('20件已完成，0件未完成').waitFor();
    await accessible();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    for (const { id } of cases) {
      expect(await see(world, clerk, id)).toMatchObject({ phase: 'taking-over', responsible: 'destination' });
      expect(await verifiedTrail(world, approverOf(county), id)).toContain('accepted');
    }
  }),
);

test(
  'A clerk of another county sees nothing, finds nothing by number, and the address of the case answers as not found',
  inOffice(async ({ desk, world, people }) => {
    const county = world.county();
    const [foreign] = await deliveredCases(world, county, [70]);
    const { page, accessible, provoke } = await desk(clerkOf(world.county()));
    await page.getByText('目前没有未结案件。').waitFor();
    await accessible();
    const find = async (text: string) => {
      await page.getByRole('textbox', { name: '案件编号或身份证号' }).fill(text);
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('没有找到您可以查看的案件。').waitFor();
      expect(await page.getByRole('textbox', { name: '案件编号或身份证号' }).inputValue()).toBe('');
      await page.getByRole('button', { name: '返回列表' }).click();
      await page.getByText('没有找到您可以查看的案件。').waitFor({ state: 'detached' });
    };
    await find(foreign?.caseNumber ?? '');
    await find(people[0]?.citizenId ?? '');

    provoke(404);
    await page.evaluate(`history.pushState(null, '', '/cases/${foreign?.id}')`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const said = await alert.innerText();
    await accessible();
    await page.evaluate(`history.pushState(null, '', '/cases/${ofNobody}')`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(async () => withoutReference(await alert.innerText())).toBe(withoutReference(said));
  }),
);

/** Well formed, and no case has it. */
const ofNobody = '01a200b0-9a72-71ea-a3b1-d564ee7cd083';

const withoutReference = (said: string): string => said.replaceAll(/编号 [\da-f-]{36}/gu, '编号');

test(
  'A case is found by its number, and a person by the full number',
  inOffice(async ({ desk, world, people }) => {
    const county = world.county();
    const [found] = await deliveredCases(world, county, [61]);
    const { page } = await desk(clerkOf(county));
    for (const wanted of [found?.caseNumber ?? '', ` ${people[0]?.citizenId} `]) {
      await page.getByRole('textbox', { name: '案件编号或身份证号' }).fill(wanted);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: `案件 ${found?.caseNumber}` }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    }
  }),
);

test(
  'A clerk claims a case by keys alone',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const cases = await deliveredCases(world, county, [50, 51]);
    const { page, accessible } = await desk(clerkOf(county));
    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    await accessible();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const chosen = await page.locator('tr[aria-current=true]').getByRole('link').innerText();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '签收' });
    const confirm = dialog.getByRole('button', { name: '确认签收1件' });
    await confirm.waitFor();
    await accessible();
    const focused = dialog.locator('button:focus', { hasText: '确认签收1件' });
    for (let tab = 0; tab < 8 && (await focused.count()) === 0; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText('1件已完成，0件未完成').waitFor();
    const claimed = cases.find(({ caseNumber }) => caseNumber === chosen);
    expect(await see(world, clerkOf(county), claimed?.id ?? '')).toMatchObject({
      phase: 'claimed',
      claimedBy: clerkOf(county),
    });
  }),
);
