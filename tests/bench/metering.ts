import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { KeyWrapping } from '../../shared/ports/keys.ts';

/** What was asked of the services since the last reading. */
export interface Meter {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly databaseRequests: number;
  readonly queueRequests: number;
  readonly keyRequests: number;
}

export const nothing: Meter = {
  writeUnits: 0,
  readUnits: 0,
  databaseRequests: 0,
  queueRequests: 0,
  keyRequests: 0,
};

const consumed = z.object({ CapacityUnits: z.number() });
const answer = z.looseObject({
  output: z.looseObject({ ConsumedCapacity: z.union([consumed, z.array(consumed)]) }),
});

const unitsIn = (response: unknown): number => {
  const { ConsumedCapacity } = answer.parse(response).output;
  const parts = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity];
  return parts.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
};

const received = z.looseObject({ output: z.looseObject({ Messages: z.array(z.unknown()).optional() }) });

const isWrite = (command: string): boolean => /Put|Update|Delete|Write/u.test(command);

type Counted = Readonly<Partial<Meter>>;

/** Counts at the clients themselves: each request that is made, and the capacity the service says it consumed. */
export const createMeter = () => {
  let meter = nothing;
  const add = (counted: Counted) => {
    meter = {
      writeUnits: meter.writeUnits + (counted.writeUnits ?? 0),
      readUnits: meter.readUnits + (counted.readUnits ?? 0),
      databaseRequests: meter.databaseRequests + (counted.databaseRequests ?? 0),
      queueRequests: meter.queueRequests + (counted.queueRequests ?? 0),
      keyRequests: meter.keyRequests + (counted.keyRequests ?? 0),
    };
  };
  return {
    read: (): Meter => meter,
    onDatabase: (client: DynamoDBClient): void => {
      client.middlewareStack.add(
        (next, { commandName = '' }) =>
          async (args) => {
            Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
            const response = await next(args);
            const units = unitsIn(response);
            add({ databaseRequests: 1, [isWrite(commandName) ? 'writeUnits' : 'readUnits']: units });
            return response;
          },
        { step: 'initialize', name: 'meter' },
      );
    },
    onQueues: (client: SQSClient): void => {
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const response = await next(args);
            // How often an empty inbox is looked at depends on the poller, not on the handovers.
            const empty =
              commandName === 'ReceiveMessageCommand' &&
              (received.parse(response).output.Messages ?? []).length === 0;
            if (!empty) add({ queueRequests: 1 });
            return response;
          },
        { step: 'initialize', name: 'meter' },
      );
    },
    onKeys: (wrapping: KeyWrapping): KeyWrapping => ({
      generate: () => {
        add({ keyRequests: 1 });
        return wrapping.generate();
      },
      unwrap: (wrapped) => {
        add({ keyRequests: 1 });
        return wrapping.unwrap(wrapped);
      },
    }),
  };
};
