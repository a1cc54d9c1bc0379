import { expect, test } from 'vitest';
import { until } from '../../functions/cli/demo/until.ts';
import * as z from 'zod';
import { inOffice, type Office } from './support/browser-test.ts';
import { putIntoInbox } from './support/engines.ts';
import { parkOne } from './support/park-one.ts';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import { reaches } from '../../functions/cli/demo/steps.ts';

const parkedSchema = z.looseObject({ items: z.array(z.looseObject({ because: z.string() })) });

const parkedAt = async ({ client }: Office, unit: string): Promise<readonly string[]> => {
  const { body } = await client.as(`supervisor-${unit}`).get(`/v1/parked?unit=${unit}`);
  return parkedSchema.parse(body).items.map(({ because }) => because);
};

test(
  'A message that was damaged on its way is put aside, a supervisor sends it again by one click, and it arrives',
  inOffice(async (office) => {
    const { desk, world, reached } = office;
    const county = world.county();
    const unit = county.slice(0, 2);
    const { id } = await parkOne(office, county);
    await putIntoInbox(reached, unit, '退休金 {');
    await until(async () => ((await parkedAt(office, unit)).length >= 2 ? true : undefined), {
      what: 'both are parked',
    });
    const { page, accessible } = await desk(`supervisor-${unit}`);
    await page.getByRole('link', { name: '运行维护' }).click();
    await page.getByRole('tab', { name: '运行状况', selected: true }).waitFor();
    await accessible();
    await page.getByRole('tab', { name: '搁置消息' }).click();
    const message = page.getByRole('listitem').filter({ hasText: id });
    await message.getByRole('heading', { name: '人员信息无法解封' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('退休金');
    await accessible();
    await message.getByRole('button', { name: '重发' }).click();
    await page.getByText('已重新发送。').waitFor();
    await message.waitFor({ state: 'detached' });
    await reaches(world, { as: clerkOf(county), id }, 'delivered');

    const stray = page.getByRole('listitem').filter({ hasText: '不是规范的JSON报文' }).first();
    expect(await stray.getByRole('button', { name: '重发' }).count()).toBe(0);
    await stray.getByText('没有来源记录，不能重发').waitFor();
    await page.getByRole('tab', { name: '经办机构' }).click();
    await page.getByRole('tab', { name: '经办机构', selected: true }).waitFor();
    await accessible();
  }),
);
