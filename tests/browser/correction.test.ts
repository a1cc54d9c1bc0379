import { expect, test } from 'vitest';
import { clerkOf, pushOf } from '../../functions/cli/demo/parts.ts';
import { act, push, reaches, see } from '../../functions/cli/demo/steps.ts';
import { inOffice } from './support/browser-test.ts';
import { origin, pusher } from './support/cases.ts';
import { openCase } from './support/open-case.ts';
import { verifiedTrail } from './support/ledger.ts';

test(
  'A certifying officer reads why a case came back, puts the name right, and it arrives again',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const clerk = clerkOf(county);
    const person = world.person({ age: 64, sex: 'female' });
    const mistyped = pushOf({ ...person, name: `${person.name}错` }, origin, county);
    const { id } = await push(world, pusher, mistyped);
    await reaches(world, { as: clerk, id }, 'delivered');
    const reason = { code: 'identity-mismatch', explanation: '姓名与户口簿不一致。' };
    await act(world, { as: clerk, id, action: 'return', payload: reason });

    const { page, accessible } = await desk(pusher);
    await page.getByRole('heading', { level: 1, name: '移出办理' }).waitFor();
    await accessible();
    await openCase(page, id);
    await page.getByRole('heading', { level: 2, name: '请先看' }).waitFor();
    await page.getByText('姓名与身份证号不一致').first().waitFor();
    await accessible();
    await page.getByRole('button', { name: '更正重报' }).click();
    const drawer = page.getByRole('dialog', { name: '更正重报' });
    await drawer.getByRole('button', { name: '填入现有信息' }).click();
    const name = drawer.getByRole('textbox', { name: /^姓名/u }).first();
    await expect.poll(() => name.inputValue()).toBe(`${person.name}错`);
    await accessible();
    await name.fill(person.name);
    await drawer.getByRole('button', { name: '确认办理：更正重报' }).click();
    await page.getByText('已办理：更正重报。').waitFor();
    await reaches(world, { as: clerk, id }, 'delivered');
    expect(await verifiedTrail(world, clerk, id)).toEqual([
      'pushed',
      'delivered',
      'returned',
      'person-revealed',
      'corrected',
      'delivered',
    ]);
    expect((await see(world, clerk, id)).allowedActions).toContain('accept');
  }),
);
