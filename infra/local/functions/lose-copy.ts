import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

/** When a copy of a function is lost: before its first write to a table, or after that took effect and before it hears of it. */
export type LossMoment = 'at-start' | 'at-write';

const writes = /\.(?:TransactWriteItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/u;

const isWrite = (request: ClientRequest): boolean => {
  const target = request.getHeader('x-amz-target');
  return typeof target === 'string' && writes.test(target);
};

const isExchange = (message: unknown): message is { readonly request: ClientRequest } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof ClientRequest;

/**
 * Ends this thread at that moment, as when its machine ends. The thread does so itself, because nobody outside of it can be
 * sure to be in time.
 */
export const loseThisCopy = (moment: LossMoment): void => {
  const channel = moment === 'at-start' ? 'http.client.request.created' : 'http.client.response.finish';
  subscribe(channel, (message) => {
    if (isExchange(message) && isWrite(message.request)) process.exit();
  });
};
