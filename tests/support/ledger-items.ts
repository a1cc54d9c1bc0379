import { createHash } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { until } from '../../functions/cli/demo/until.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { keys } from '../../shared/ledger/table-layout.ts';
import type { TestExchange } from './running-exchange.ts';

/** Equal before and after means that nothing at all was written. */
export interface LedgerState {
  readonly items: number;
  readonly digest: string;
}

const allItems = async ({ run }: TestExchange): Promise<readonly string[]> => {
  const client = new DynamoDBClient({
    endpoint: run.endpoints.dynamodb,
    region: run.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const items: string[] = [];
  for (const TableName of run.tableNames.values())
    for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
      items.push(...(page.Items ?? []).map((item) => canonicalJson(item)).filter((item) => !isFigure(item)));
  client.destroy();
  return items.toSorted();
};

/** Figures follow what happened a minute later and say nothing new. */
const isFigure = (item: string): boolean => item.includes(`"pk":{"S":"${keys.tally('')}`);

const stateOf = (items: readonly string[]): LedgerState => ({
  items: items.length,
  digest: createHash('sha256').update(items.join('\n')).digest('hex'),
});

export const ledgerState = async (exchange: TestExchange): Promise<LedgerState> =>
  stateOf(await allItems(exchange));

const isOnItsWay = (item: string): boolean => item.includes('"status":{"S":"pending"}');

/** The state once every message was received and the feed has written what it writes. */
export const settledLedger = (exchange: TestExchange): Promise<LedgerState> => {
  let before: LedgerState | undefined;
  return until(
    async () => {
      const items = await allItems(exchange);
      const now = stateOf(items);
      const settled = now.digest === before?.digest && !items.some(isOnItsWay);
      before = now;
      return settled ? now : undefined;
    },
    { what: 'the exchange comes to rest', firstPauseMilliseconds: 700 },
  );
};
