import { expect, test } from 'vitest';
import { takeOver } from '../../functions/cli/demo/parts.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';
import { tamper } from './support/engines.ts';

test(
  'An auditor recomputes a trail on the own computer, and sees in red which event was changed in the store afterwards',
  inOffice(async ({ desk, world, reached }) => {
    const county = world.county();
    const [delivered] = await deliveredCases(world, county, [62]);
    if (!delivered) throw new Error('one case was asked for');
    const { id, caseNumber } = await takeOver(world, delivered);
    const { page, accessible } = await desk(`auditor-${county.slice(0, 2)}`);
    await accessible();
    await page.getByRole('link', { name: '核验轨迹' }).click();
    const verify = async (): Promise<void> => {
      await page.getByRole('textbox', { name: '案件编号' }).fill(caseNumber);
      await page.getByRole('button', { name: '核验', exact: true }).click();
    };
    await verify();
    await page.getByRole('heading', { name: '轨迹完整：4条事件逐条重算，全部相符。' }).waitFor();
    await accessible();

    await tamper(reached, id, 3);
    await page.reload();
    await verify();
    await page.getByRole('heading', { name: /^轨迹有1处断点/u }).waitFor();
    const broken = page.getByRole('heading', { name: /^第3条 · 内容与校验值不符/u });
    await broken.waitFor();
    await page.getByText('平台自己的核验结果相同。').waitFor();
    await page.getByText('逐条结果（4条）').click();
    const rows = page.getByRole('table', { name: '逐条核验结果' }).getByRole('row');
    expect(await rows.filter({ hasText: '断点' }).count()).toBe(1);
    const colour: unknown = await page.evaluate(
      `getComputedStyle(document.querySelector('.audit-bad th')).backgroundColor`,
    );
    const [red = 0, green = 0] = String(colour).match(/\d+/gu)?.map(Number) ?? [];
    expect(red).toBeGreaterThan(green + 10);
    await accessible();
  }),
);
