import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is still on its way in is seen through and has no contrast yet. */
const movedIn = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    .map(({ finished }) => finished),
)`;

/** Whatever axe finds serious or critical on the screen as it stands: rule, place, and how to mend it. */
export const barriersOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(movedIn);
  // Without a second page: there are no frames, and a page of its own would be a trace.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, helpUrl, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} (${help}) at ${target.join(' ')} on ${new URL(page.url()).pathname}\n  ${failureSummary.replaceAll('\n', '\n  ')}\n  ${helpUrl}`,
      ),
    );
};
