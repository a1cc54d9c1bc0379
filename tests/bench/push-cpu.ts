import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { v7 } from 'uuid';
import { syntheticPerson } from '../../functions/cli/sample/people.ts';
import { createHandler } from '../../functions/handovers/index.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { createIndexKeyStore } from '../../shared/ledger/index-key-store.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { chineseWorkingCalendar } from '../../shared/policies/chinese-working-calendar.ts';
import { policyFor } from '../../shared/policies/index.ts';
import { remembering } from '../../shared/runtime/once.ts';
import { rememberingDirectory } from '../../shared/runtime/remembering-directory.ts';
import { withoutLogging } from '../../shared/runtime/without-logging.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { createFileKeyWrapping } from '../../shared/vault/file-key-wrapping.ts';
import { createVault } from '../../shared/vault/vault.ts';
import { compareCpu, type Compared } from './cpu.ts';
import { stubbedClient } from './stub-cloud.ts';

export const table = 'bench';

/** The use cases as they are wired when deployed, over a client without distance. */
export const exchangeOver = (client: ReturnType<typeof stubbedClient>): Exchange => {
  const store = { client: withoutLogging(client), table };
  const wrapping = createFileKeyWrapping(join(tmpdir(), `bench-key-${process.pid}`));
  return {
    ledger: createLedger(store),
    vault: createVault({ wrapping, store: createIndexKeyStore(store), milliseconds: Date.now }),
    directory: rememberingDirectory(createDirectory(store), Date.now),
    calendar: chineseWorkingCalendar,
    policyFor: remembering(policyFor),
    now: () => instantOf(new Date()),
    newId: () => v7(),
    randomBytes: (count) => randomBytes(count),
  };
};

const bodyOf = (seed: number): string => {
  const { name, citizenId, sex, bornOn } = syntheticPerson(seed);
  return JSON.stringify({
    hukouLocality: '530921',
    person: { citizenId, name, sex, bornOn },
    category: 'dibao',
    certifiedFrom: '2020-01-01',
    responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
  });
};

const tokens = async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT({ officer: 'bench', roles: ['pusher'], division: '341182' })
    .setProtectedHeader({ alg: 'RS256' })
    .setExpirationTime('1h')
    .sign(privateKey);
  const verify = async (text: string): Promise<unknown> => (await jwtVerify(text, publicKey)).payload;
  return { token, verify };
};

const eventOf = (seed: number, token: string) => ({
  routeKey: 'POST /v1/handovers',
  rawPath: '/v1/handovers',
  rawQueryString: '',
  headers: {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  },
  body: bodyOf(seed),
  isBase64Encoded: false,
});

const isTransaction = (input: object): input is TransactWriteItemsCommandInput => 'TransactItems' in input;

/** A push through the whole handler, against a handler that parses the JSON and sends the same transaction. */
export const pushCpu = async (effort: { rounds: number; times: number }): Promise<Compared> => {
  const sent: TransactWriteItemsCommandInput[] = [];
  const client = stubbedClient({
    TransactWriteItems: (input) => {
      if (sent.length === 0 && isTransaction(input)) sent.push(input);
      return {};
    },
  });
  const { token, verify } = await tokens();
  const handler = createHandler({
    exchange: () => exchange,
    feed: () => createFeed({ client, table }),
    openApi: () => Promise.resolve('{}'),
    verifyToken: () => verify,
    log: () => undefined,
  });
  const exchange = exchangeOver(client);
  const first = await handler(eventOf(0, token));
  if (first.statusCode !== 202) throw new Error(`a push answered ${first.statusCode}: ${first.body}`);
  const [same] = sent;
  if (!same) throw new Error('a push sent no transaction');
  const bare = async (index: number) => {
    const body: unknown = JSON.parse(eventOf(index, token).body);
    await client.send(new TransactWriteItemsCommand(same));
    return { statusCode: 202, body: JSON.stringify({ accepted: body !== undefined }) };
  };
  return compareCpu((index) => handler(eventOf(index, token)), bare, effort);
};
