import type { Page } from 'playwright-core';

/** Goes to the case within the page, as a link does: whoever is signed in stays so. */
export const openCase = async (page: Page, id: string, view?: 'trail' | 'letter'): Promise<void> => {
  const path = view === undefined ? `/cases/${id}` : `/cases/${id}/${view}`;
  await page.evaluate(`history.pushState(null, '', '${path}')`);
  await page.getByRole('heading', { level: 1, name: /^案件 CX-/u }).waitFor();
  await page.getByRole('region', { name: '可办事项' }).waitFor();
};
