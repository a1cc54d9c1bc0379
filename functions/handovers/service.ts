import { readFile } from 'node:fs/promises';
import { json } from '../../shared/http/answer.ts';
import { implement, implementOpen, type Implementation } from '../../shared/http/implement.ts';
import { getHealth } from '../../shared/http/operations/get-health.ts';
import { getMe } from '../../shared/http/operations/get-me.ts';
import { getOpenApi } from '../../shared/http/operations/get-open-api.ts';
import { service } from '../../shared/http/service.ts';
import { civilDateAt } from '../../shared/kernel/civil-date.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';

/** The description is generated when the function is bundled and lies beside the bundle. */
export const bundledOpenApi = (): Promise<string> =>
  readFile(new URL('./openapi.json', import.meta.url), 'utf8');

/** What is open to everybody. */
export const serviceImplementations = (openApi: () => Promise<string>): readonly Implementation[] => [
  implementOpen(getHealth, async () =>
    json(200, { status: 'ok', service: service.name, version: service.version }),
  ),
  implementOpen(getOpenApi, async () => ({
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: await openApi(),
  })),
];

/** What the token says, and the day by which deadlines are counted. */
export const callerImplementations = (exchange: () => Pick<Exchange, 'now'>): readonly Implementation[] => [
  implement(getMe, async ({ officer: { officer, roles, division } }) =>
    json(200, {
      officer,
      roles,
      division,
      today: civilDateAt(exchange().now()),
      version: service.version,
    }),
  ),
];
