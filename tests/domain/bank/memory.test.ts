import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

it(
  'a run of 100,000 persons goes to the bank and comes back within 40 megabytes',
  { timeout: 120_000 },
  async () => {
    const worker = new Worker(new URL('large-run.ts', import.meta.url), {
      workerData: { count: 100_000 },
      resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 16 },
    });
    const [answer] = await once(worker, 'message');
    expect(answer).toMatchObject({
      report: { paid: { count: 100_000, sumFen: answer.totalFen }, problems: 0, reconciled: true },
    });
    // With two bytes a character the message alone is larger than the memory it was streamed in.
    expect(answer.messageCharacters).toBeGreaterThan(30_000_000);
  },
);
