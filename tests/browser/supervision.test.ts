import { expect, test } from 'vitest';
import * as z from 'zod';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';

const listSchema = z.looseObject({
  items: z.array(z.looseObject({ escalatedTo: z.string().optional() })),
});

test(
  'A supervisor sees the one case that nobody touched climb the ladder, and puts it on an officer’s desk',
  inOffice(async ({ desk, world, control }) => {
    const county = world.county();
    const [idle] = await deliveredCases(world, county, [58]);
    if (!idle) throw new Error('one case was asked for');
    await control.advanceDays(12);
    await control.sweep();
    await until(
      async () => {
        const { body } = await world.client.as(clerkOf(county)).get('/v1/handovers?side=destination');
        return listSchema.parse(body).items.find(({ escalatedTo }) => escalatedTo !== undefined);
      },
      { what: 'the case climbs' },
    );
    const { page, accessible } = await desk(`supervisor-${county}`);
    await page.getByRole('heading', { level: 1, name: '督办' }).waitFor();
    await page.getByText('本期数据').first().waitFor();
    await accessible();
    await page.getByRole('tab', { name: '县对' }).click();
    await page.getByRole('tab', { name: '县对', selected: true }).waitFor();
    await accessible();
    await page.getByRole('tab', { name: '逾期督办' }).click();
    const table = page.getByRole('table', { name: '逾期督办案件' });
    const row = table.getByRole('row').filter({ hasText: idle.caseNumber });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/县级|县/u);
    expect(await row.innerText()).toMatch(/已\d+天/u);
    await accessible();
    await row.getByRole('button', { name: `措施：${idle.caseNumber}` }).click();
    await row.getByRole('button', { name: '分派' }).waitFor();
    await accessible();
    const province = await desk(`supervisor-${county.slice(0, 2)}`, { size: 'phone' });
    await province.page.getByRole('heading', { level: 1, name: '督办' }).waitFor();
    await province.accessible();
  }),
);
