import { expect } from 'vitest';
import { createHandler as createDirectory } from '../../../functions/directory/index.ts';
import { createHandler } from '../../../functions/operations/index.ts';
import { exampleLocality } from '../../../shared/http/examples.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { createDirectory as createDirectoryStore } from '../../../shared/ledger/directory.ts';
import { createRunStore } from '../../../shared/ledger/runs.ts';
import { createSavedQueries } from '../../../shared/ledger/saved-queries.ts';
import { createStandingReader } from '../../../shared/ledger/standing.ts';
import type { ExchangeWorld } from '../../support/exchange-world.ts';
import { listeningLog } from './listening-log.ts';
import { ask, claims } from './request.ts';

/** Officers before the functions of operations and directory, over the tables of a world. */
export const deskIn = (world: ExchangeWorld) => (division: string, held: readonly string[]) => {
  const { store } = world;
  const common = { log: listeningLog().log, verifyToken: claims(division, held), now: world.clock.now };
  const directory = createDirectoryStore(store);
  const operationsHandler = createHandler({
    ...common,
    parking: () => world.parkingLot,
    outbox: () => world.outbox,
    feed: () => world.feed,
    standing: () => createStandingReader(store),
    directory: () => directory,
    runs: () => createRunStore(store),
    savedQueries: () => createSavedQueries(store),
  });
  const directoryHandler = createDirectory({ ...common, directory: () => directory });
  return {
    queries: () => ask(operationsHandler, { routeKey: 'GET /v1/me/queries' }),
    save: (name: string, body: unknown) =>
      ask(operationsHandler, { routeKey: 'PUT /v1/me/queries/{name}', params: { name }, body }),
    remove: (name: string) =>
      ask(operationsHandler, { routeKey: 'DELETE /v1/me/queries/{name}', params: { name } }),
    standing: (query = '') => ask(operationsHandler, { routeKey: 'GET /v1/standing', query }),
    localities: (query = '') => ask(directoryHandler, { routeKey: 'GET /v1/localities', query }),
    put: (body: object) =>
      ask(directoryHandler, {
        routeKey: 'PUT /v1/localities/{code}',
        params: { code: '530921' },
        body: { ...exampleLocality, ...body },
      }),
  };
};

export const described = (id: keyof typeof operations, value: unknown) =>
  expect(operations[id].response.schema.safeParse(value).error).toBeUndefined();
