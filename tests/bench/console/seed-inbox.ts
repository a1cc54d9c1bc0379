import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { deliveredCases } from '../../browser/support/cases.ts';
import { localCredentials } from '../../../infra/local/local-clients.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { createLedger } from '../../../shared/ledger/ledger.ts';
import { putMany } from '../../../shared/ledger/put-many.ts';
import { headItem } from '../../../shared/ledger/stored-head.ts';
import type { TestExchange } from '../../support/running-exchange.ts';

/**
 * A county with so many open cases: one was pushed and delivered, the others are listed as it is, each under an id of its own.
 * Only what lists cases is there of those: pushing ten thousand takes minutes and changes no list.
 */
export const seedInbox = async (
  { run, world }: Pick<TestExchange, 'run' | 'world'>,
  cases: number,
): Promise<DivisionCode> => {
  const county = world.county();
  const [delivered] = await deliveredCases(world, county, [66]);
  const [table] = [...run.tableNames.values()];
  if (!delivered || table === undefined) throw new Error('one case and one table are needed');
  const { dynamodb: endpoint } = run.endpoints;
  const client = new DynamoDBClient({ endpoint, region: run.region, credentials: localCredentials });
  const store = { client, table };
  const head = await createLedger(store).load(delivered.id);
  if (!head) throw new Error('the case has a head');
  const copies = Array.from({ length: cases - 1 }, () =>
    headItem({ ...head, state: { ...head.state, id: randomUUID() } }),
  );
  await putMany(store, copies);
  client.destroy();
  return county;
};
