import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { v7 } from 'uuid';
import { createHandler } from '../../functions/handovers/index.ts';
import { startIssuer } from '../../infra/local/issuer.ts';
import { createTokenVerifier } from '../../shared/http/token-verifier.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { createIndexKeyStore } from '../../shared/ledger/index-key-store.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { chineseWorkingCalendar } from '../../shared/policies/chinese-working-calendar.ts';
import { benefitRulesFor, policyFor } from '../../shared/policies/index.ts';
import { remembering } from '../../shared/runtime/once.ts';
import { rememberingDirectory } from '../../shared/runtime/remembering-directory.ts';
import { withoutLogging } from '../../shared/runtime/without-logging.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { createFileKeyWrapping } from '../../shared/vault/file-key-wrapping.ts';
import { createVault } from '../../shared/vault/vault.ts';
import { compareCpu, type Compared } from './cpu.ts';
import { certifyingLocality, pushBody } from './sample-push.ts';
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
    benefitRulesFor,
    now: () => instantOf(new Date()),
    newId: () => v7(),
    randomBytes: (count) => randomBytes(count),
  };
};

const audience = 'bench';
const officer = { aud: audience, officer: 'bench', roles: ['pusher'], division: certifyingLocality };

/** A token of a real issuer, checked as the function checks it. */
const issueToken = async () => {
  const issuer = await startIssuer({ signingKeyFile: join(tmpdir(), `bench-issuer-${process.pid}.json`) });
  const verify = createTokenVerifier({ issuer: issuer.url, audience });
  return { token: await issuer.token(officer), verify, stop: () => issuer.stop() };
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
  body: JSON.stringify(pushBody(seed)),
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
  const { token, verify, stop } = await issueToken();
  const exchange = exchangeOver(client);
  const handler = createHandler({
    exchange: () => exchange,
    feed: () => createFeed({ client, table }),
    openApi: () => Promise.resolve('{}'),
    verifyToken: () => verify,
    log: () => undefined,
  });
  const events = Array.from({ length: effort.times * (effort.rounds + 1) }, (_, seed) =>
    eventOf(seed, token),
  );
  const at = (index: number) => events[index] ?? eventOf(index, token);
  const first = await handler(eventOf(events.length, token));
  if (first.statusCode !== 202) throw new Error(`a push answered ${first.statusCode}: ${first.body}`);
  await stop();
  const [same] = sent;
  if (!same) throw new Error('a push sent no transaction');
  const bareClient = stubbedClient({});
  const bare = async (index: number) => {
    const body: unknown = JSON.parse(at(index).body);
    await bareClient.send(new TransactWriteItemsCommand(same));
    return { statusCode: 202, body: JSON.stringify({ accepted: body !== undefined }) };
  };
  return compareCpu((index) => handler(at(index)), bare, effort);
};
