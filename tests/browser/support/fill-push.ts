import type { Page } from 'playwright-core';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';

/** The same number with another last digit. */
export const wrongCheckDigit = (citizenId: string): string =>
  `${citizenId.slice(0, 17)}${citizenId.endsWith('1') ? '2' : '1'}`;

interface Typed {
  readonly name: string;
  readonly citizenId: string;
}

const choose = async (page: Page, label: RegExp, typed: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: typed }).first().click();
};

/** Everything that the form of a push asks for, as it is typed. */
export const fillPush = async (
  page: Page,
  { name, citizenId }: Typed,
  county: DivisionCode,
): Promise<void> => {
  await page.getByRole('textbox', { name: /^公民身份号码/u }).fill(citizenId);
  await page.getByRole('textbox', { name: /^姓名/u }).fill(name);
  await choose(page, /^户籍地/u, county);
  await choose(page, /^困难群体类别/u, '建档立卡');
  await page.getByRole('textbox', { name: /^认定起始日期/u }).fill('2019-03-01');
  await page.getByRole('textbox', { name: /^经办人/u }).fill('王强');
  await page.getByRole('textbox', { name: /^签批人/u }).fill('赵敏');
  await page.getByRole('textbox', { name: /^责任人/u }).fill('陈立');
};
