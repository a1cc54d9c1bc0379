import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { functionNames, type FunctionName } from '../../shared/runtime/names.ts';
import { type Statement, statementsOf } from './function-resources.ts';
import { type Needed, neededFor } from './needed-grants.ts';
import type { Template } from './synthesised-template.ts';

/** A grant as the role spells it: `PutItem on HANDOVER#*`, `Query on index by-day`, `Scan on all`. */
export type Grant = string;

const placesIn = ({ leadingKeys, resources }: Statement): readonly string[] => {
  if (leadingKeys.length > 0) return leadingKeys;
  const indexes = [...resources.matchAll(/\/index\/(?<index>[\w-]+)/g)].map(([, index]) => `index ${index}`);
  return indexes.length > 0 ? indexes : ['all'];
};

const ofTable = /^dynamodb:(?<action>(?:Batch)?(?:Get|Put|Update|Delete|Write)Item|Query|Scan)$/;

const grantsIn = (template: Template, name: FunctionName): readonly Grant[] =>
  statementsOf(template, name).flatMap((statement) =>
    statement.actions
      .flatMap((action) => ofTable.exec(action)?.groups?.['action'] ?? [])
      .flatMap((action) => placesIn(statement).map((place) => `${action} on ${place}`)),
  );

const covers = (grant: Grant, { action, on }: Needed): boolean => {
  const [granted = '', place = ''] = grant.split(' on ');
  if (granted !== action) return false;
  if (on === 'all') return place === 'all';
  if ('index' in on) return place === `index ${on.index}`;
  return new RegExp(`^${place.replaceAll('*', '.*')}$`, 'u').test(on.partition);
};

export interface GrantGate {
  readonly url: string;
  /** Where requests that are granted go; to be set before the first one. */
  forwardTo(endpoint: string): void;
  /** What was refused, by function. */
  refused(): readonly string[];
  /** Grants of the function that no request has needed so far. */
  unused(name: FunctionName): readonly Grant[];
  stop(): Promise<void>;
}

/** The SDK's own way to name an application in its requests; here it names the function. */
export const callerVariable = 'AWS_SDK_UA_APP_ID';

const callerOf = ({ headers }: IncomingMessage): FunctionName | undefined => {
  const agent = `${headers['user-agent'] ?? ''} ${String(headers['x-amz-user-agent'] ?? '')}`;
  return functionNames.find((name) => agent.includes(`app/${name}`));
};

const refuse = (response: ServerResponse): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(
    JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message: 'not granted' }),
  );
};

/** Stands before the table's engine and refuses, as the cloud would, what the template grants a function no right to. */
export const startGrantGate = async (template: Template): Promise<GrantGate> => {
  const granted = new Map(functionNames.map((name) => [name, grantsIn(template, name)]));
  const used = new Map(functionNames.map((name) => [name, new Set<Grant>()]));
  const refused = new Set<string>();
  let upstream = '';

  const admits = (caller: FunctionName | undefined, needed: Needed): boolean => {
    const grants = (caller && granted.get(caller)?.filter((grant) => covers(grant, needed))) ?? [];
    for (const grant of grants) if (caller) used.get(caller)?.add(grant);
    if (grants.length === 0)
      refused.add(`${caller ?? 'nobody'}: ${needed.action} on ${JSON.stringify(needed.on)}`);
    return grants.length > 0;
  };

  const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(incoming);
    const { method, headers, url = '/' } = incoming;
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
    const needs = neededFor(operation, JSON.parse(body));
    if (!needs.map((needed) => admits(callerOf(incoming), needed)).every(Boolean)) return refuse(response);
    const outgoing = send(new URL(url, upstream), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    outgoing.end(body);
  };
  const server = createServer((incoming, response) => {
    pass(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate listens nowhere');
  return {
    url: `http://127.0.0.1:${address.port}`,
    forwardTo: (endpoint) => {
      upstream = endpoint;
    },
    refused: () => [...refused],
    unused: (name) => (granted.get(name) ?? []).filter((grant) => !used.get(name)?.has(grant)),
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
