import { readFileSync } from 'node:fs';
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials } from '../../infra/local/local-clients.ts';
import { dateOfAge } from '../../shared/kernel/citizen-id.ts';
import { civilDateAt, type CivilDate, plusDays } from '../../shared/kernel/civil-date.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { keyItem } from '../../shared/ledger/item.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import type { GuardedExchange } from './guarded-exchange.ts';
import { at } from './synthesised-template.ts';
import { syntheticPerson } from './synthetic-people.ts';

export const today = (): CivilDate => civilDateAt(instantOf(new Date()));

/** Somebody who had a birthday a hundred days ago. */
export const personNamed = (number: number, age = 45) => {
  const wish = { bornOn: plusDays(dateOfAge(today(), -age), -100), sex: 'female' } as const;
  const { citizenId, name, sex, bornOn } = syntheticPerson(number, wish);
  return { citizenId, name, sex, bornOn };
};

/** As if the feed had never seen the first event of the case. */
export const forgetFed = async (exchange: GuardedExchange, id: string): Promise<void> => {
  const { endpoints, region, tableNames } = exchange.run;
  const client = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials: localCredentials });
  const [TableName] = tableNames.values();
  await client.send(new DeleteItemCommand({ TableName, Key: keyItem(keys.handover(id), sorts.fed(1)) }));
  client.destroy();
};

/** A message of the case with a citizen ID that nobody can have: understood as far as its cause, and parked. */
export const unreadable = (handoverId: string): string => {
  const example: unknown = JSON.parse(
    readFileSync(new URL('../../shared/messages/handover-pushed/v1.example.json', import.meta.url), 'utf8'),
  );
  const body = at(example, 'body');
  const person = { ...Object(at(body, 'person')), citizenId: 'unreadable' };
  return JSON.stringify({ ...Object(example), handoverId, body: { ...Object(body), person } });
};
