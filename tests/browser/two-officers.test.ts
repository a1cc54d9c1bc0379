import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { approverOf, clerkOf, enrol, takeOver } from '../../functions/cli/demo/parts.ts';
import { dayOf, type Handover } from '../../functions/cli/demo/handover.ts';
import { act, attempt, see } from '../../functions/cli/demo/steps.ts';
import type { World } from '../../functions/cli/demo/world.ts';
import { inOffice } from './support/browser-test.ts';
import { deliveredCases } from './support/cases.ts';
import { verifiedTrail } from './support/ledger.ts';
import { openCase } from './support/open-case.ts';

/** Enrolled, has claimed her pension, and what is on her account is stated. */
const claimed = async (world: World): Promise<Handover> => {
  const county = world.county();
  const [delivered] = await deliveredCases(world, county, [66]);
  if (!delivered) throw new Error('one case was asked for');
  const handover = await takeOver(world, delivered);
  await enrol(world, handover);
  const today = dayOf(handover);
  const as = clerkOf(county);
  await act(world, { as, id: handover.id, action: 'claim-pension', payload: { claimedOn: today } });
  const years = { paid: 0, backPaid: 0, consecutive: 0 };
  const account = { neverInsured: true, balances: {}, years, asOf: today };
  return act(world, { as, id: handover.id, action: 'state-account', payload: account });
};

test(
  'A pension takes two officers: who proposed it is told that another has to approve it, and the other does',
  inOffice(async ({ desk, world }) => {
    const { id, destination } = await claimed(world);
    // One who holds both roles is still one officer.
    const both = `clerk+approver-${destination}`;
    const first = await desk(both);
    await openCase(first.page, id);
    await first.accessible();
    await first.page.getByRole('button', { name: '提出待遇核定' }).click();
    const drawer = first.page.getByRole('dialog', { name: '提出待遇核定' });
    await drawer.getByText('按现行规则计算，无需填写金额').waitFor();
    const amount = /月待遇\s*([\d.,]+)/u.exec(await drawer.innerText())?.[1] ?? '';
    expect(Number(amount)).toBeGreaterThan(100);
    await first.accessible();
    await drawer.getByRole('button', { name: '确认办理：提出待遇核定' }).click();
    await first.page.getByText('已办理：提出待遇核定。').waitFor();
    await first.page.getByText('由您提出，须由另一名复核人员复核，本人不能复核。').waitFor();
    expect(await first.page.getByRole('button', { name: '复核待遇核定' }).count()).toBe(0);
    expect(await attempt(world, { as: both, id, action: 'approve-award' })).toMatch(/officer/u);
    await first.accessible();

    const second = await desk(approverOf(destination));
    await second.page.getByRole('button', { name: /^待复核 1/u }).click();
    await second.page.getByRole('link', { name: /^CX-/u }).click();
    await second.page.getByRole('button', { name: '复核待遇核定' }).click();
    const approval = second.page.getByRole('dialog', { name: '复核待遇核定' });
    await approval.getByText(amount).first().waitFor();
    await second.accessible();
    await approval.getByRole('button', { name: '确认办理：复核待遇核定' }).click();
    await second.page.getByText('已办理：复核待遇核定。').waitFor();
    await second.accessible();
    const awarded = await see(world, approverOf(destination), id);
    expect(awarded.pension.status).toBe('awarded');
    expect(awarded.pension.monthlyFen).toBe(Math.round(Number(amount) * 100));
    const trail = await verifiedTrail(world, approverOf(destination), id);
    expect(trail.slice(-2)).toEqual(['award-proposed', 'pension-awarded']);
  }),
);

test(
  'Whoever wants to see the person says what for, and the look stands in the trail of both sides',
  inOffice(async ({ desk, world, people }) => {
    const county = world.county();
    const [delivered] = await deliveredCases(world, county, [63]);
    const id = delivered?.id ?? '';
    const [person] = people;
    const { page, accessible } = await desk(clerkOf(county));
    await openCase(page, id);
    expect(await page.locator('main').innerText()).not.toContain(person?.citizenId);
    await page.getByRole('button', { name: '查看本人信息' }).click();
    const drawer = page.getByRole('dialog', { name: '查看本人信息' });
    await drawer.getByText('本次查看将记入审计轨迹，双方均可见。').waitFor();
    await accessible();
    await drawer.getByRole('button', { name: '查看本人信息' }).click();
    await drawer.getByText('请选择一项').waitFor();
    expect(await verifiedTrail(world, clerkOf(county), id)).not.toContain('person-revealed');
    await drawer.getByRole('radio').or(drawer.getByRole('combobox')).first().waitFor();
    await choosePurpose(page, '核对身份');
    await drawer.getByRole('button', { name: '查看本人信息' }).click();
    await page.getByText(person?.citizenId ?? '').waitFor();
    await accessible();
    expect(await verifiedTrail(world, clerkOf(county), id)).toContain('person-revealed');
    await page.getByRole('button', { name: '立即隐藏' }).click();
    await page.getByText(person?.citizenId ?? '').waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: '审计轨迹' }).click();
    await page.getByText('核对身份').first().waitFor();
    await accessible();
    const origin = await desk('pusher-341182');
    await openCase(origin.page, id, 'trail');
    await origin.page.getByText('核对身份').first().waitFor();
    await origin.accessible();
  }),
);

const choosePurpose = async (page: Page, words: string): Promise<void> => {
  const radio = page.getByRole('radio', { name: words });
  if ((await radio.count()) > 0) return radio.check();
  await page.getByRole('dialog').getByRole('combobox').click();
  await page.getByTitle(words).last().click();
};
