import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { startQueues } from '../../infra/local/engines/queue-engine.ts';
import { createClients, type Endpoints, type LocalClients } from '../../infra/local/local-clients.ts';
import { inboxName } from '../../shared/runtime/names.ts';

export const testRegion = 'cn-north-1';

/** Real engines for one test file, on 127.0.0.1 only; nothing outlives `stop`, and nothing outlives this process. */
export interface Engines extends Omit<LocalClients, 'close'> {
  readonly endpoints: Endpoints;
  /** Creates the FIFO inboxes of the units and returns their common URL base. */
  createInboxQueues(units: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

// A file system in memory, where there is one: the engine syncs every write.
const scratchFolder = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

export const startEngines = async (): Promise<Engines> => {
  const dataFolder = mkdtempSync(join(scratchFolder(), 'exchange-test-'));
  const forget = () => rmSync(dataFolder, { recursive: true, force: true });
  // Also when a test file ends without stopping: memory is not given back by itself.
  process.once('exit', forget);
  const dynamo = await startDynamo({ dataFolder });
  const queues = await startQueues({ region: testRegion });
  const endpoints = { dynamodb: dynamo.endpoint, sqs: queues.endpoint };
  const clients = createClients(endpoints, testRegion);
  return {
    dynamo: clients.dynamo,
    streams: clients.streams,
    queues: clients.queues,
    endpoints,
    createInboxQueues: async (units) => {
      for (const unit of units) {
        await clients.queues.send(
          new CreateQueueCommand({
            QueueName: inboxName(unit),
            Attributes: { FifoQueue: 'true', ContentBasedDeduplication: 'false' },
          }),
        );
      }
      return `${endpoints.sqs}/000000000000/${inboxName('').replace('.fifo', '')}`;
    },
    stop: async () => {
      clients.close();
      await Promise.all([dynamo.stop(), queues.stop()]);
      forget();
      process.removeListener('exit', forget);
    },
  };
};
