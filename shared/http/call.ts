import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import type { Implementation } from './implement.ts';

/** What the chain found out about a request so far. */
export interface Call {
  readonly correlationId: string;
  readonly startedAt: number;
  implementation?: Implementation;
  officer?: Officer;
  body?: unknown;
  idempotencyKey?: string;
  expectedVersion?: number;
  problem?: string;
}

/** A request of the gateway (payload format 2.0) on its way through the chain. */
export type HttpEvent = Partial<APIGatewayProxyEventV2> & { call?: Call };

/** The call of an event; its absence is a bug in the order of the chain. */
export const callOf = (event: HttpEvent): Call => {
  if (!event.call) throw new Error('the chain begins with the correlation id');
  return event.call;
};

export const implementationOf = (event: HttpEvent): Implementation => {
  const { implementation } = callOf(event);
  if (!implementation) throw new Error('the route is looked up before this');
  return implementation;
};

/** Header names are lower case in payload format 2.0; a repeated header is joined by commas. */
export const headerOf = (event: HttpEvent, name: string): string | undefined => event.headers?.[name];
