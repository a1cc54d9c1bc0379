import { expect, test } from 'vitest';
import { clerkOf } from '../../functions/cli/demo/parts.ts';
import * as z from 'zod';
import { reaches } from '../../functions/cli/demo/steps.ts';
import { inOffice } from './support/browser-test.ts';
import { pusher } from './support/cases.ts';
import { fillPush, wrongCheckDigit } from './support/fill-push.ts';

const foundSchema = z.looseObject({ items: z.tuple([z.looseObject({ id: z.string() })]) });

test(
  'A certifying officer pushes a person by the form; a wrong check digit is refused before anything is sent',
  inOffice(async ({ desk, world }) => {
    const county = world.county();
    const person = world.person({ age: 67, sex: 'female' });
    const { page, accessible } = await desk(pusher);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/v1/')) sent.push(request.url());
    });
    await page.getByRole('link', { name: '推送一人' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).waitFor();
    await accessible();
    await fillPush(page, { ...person, citizenId: wrongCheckDigit(person.citizenId) }, county);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page
      .getByText(/校验位/u)
      .first()
      .waitFor();
    expect(await page.getByRole('textbox', { name: /^公民身份号码/u }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await accessible();
    expect(sent).toEqual([]);

    await page.getByRole('textbox', { name: /^公民身份号码/u }).fill(person.citizenId);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('heading', { name: '将要发送的内容' }).waitFor();
    await accessible();
    const doubts = page.getByRole('checkbox');
    if ((await doubts.count()) > 0) await doubts.check();
    await page.getByRole('button', { name: '确认推送' }).click();
    await page.getByText('已推送').first().waitFor();
    await accessible();
    const number = /CX-[\w-]+/u.exec(await page.locator('main').innerText())?.[0] ?? '';
    const found = await world.client.as(clerkOf(county)).get(`/v1/handovers?caseNumber=${number}`);
    await reaches(world, { as: clerkOf(county), id: foundSchema.parse(found.body).items[0].id }, 'delivered');
  }),
);
