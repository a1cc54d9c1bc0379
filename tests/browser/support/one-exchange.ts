import { existsSync, readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import * as z from 'zod';
import { startRunningExchange } from '../../support/running-exchange.ts';

const reachedSchema = z.object({
  url: z.url(),
  issuer: z.url(),
  control: z.url(),
  region: z.string(),
  dynamodb: z.url(),
  sqs: z.url(),
  tableNames: z.array(z.string()),
  queueUrls: z.record(z.string(), z.url()),
});

/** Where the one exchange of the suite and its engines are reached. */
export type Reached = z.output<typeof reachedSchema>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly exchange: Reached;
  }
}

/** A file with the addresses of an exchange that `tests/browser/support/keep-exchange.ts` started, for quick turns. */
const kept = process.env['EXCHANGE_UNDER_TEST'];

/** Starts the exchange with the console of the sources; `stop` ends it. */
export const startOneExchange = async (): Promise<Reached & { readonly stop: () => Promise<void> }> => {
  const exchange = await startRunningExchange({ realConsole: true });
  const { run } = exchange;
  return {
    url: exchange.url,
    issuer: exchange.issuer,
    control: exchange.client.addresses.control,
    region: run.region,
    ...run.endpoints,
    tableNames: [...run.tableNames.values()],
    queueUrls: Object.fromEntries(run.queueUrls),
    stop: () => exchange.stop(),
  };
};

/** One exchange for all files: starting one takes longer than most tests. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (kept !== undefined && existsSync(kept)) {
    project.provide('exchange', reachedSchema.parse(JSON.parse(readFileSync(kept, 'utf8'))));
    return undefined;
  }
  const { stop, ...reached } = await startOneExchange();
  project.provide('exchange', reached);
  return stop;
};
