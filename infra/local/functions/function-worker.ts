import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { loseThisCopy } from './lose-copy.ts';
import { failureOf, type WorkerAnswer, type WorkerRequest, type WorkerStart } from './worker-messages.ts';

// Runs in a worker thread: loads one handler, as it was bundled, and calls it for one event after the other.

const start: WorkerStart = workerData;
const answer = (message: WorkerAnswer) => parentPort?.postMessage(message, []);

type Handler = (event: unknown, context: unknown) => unknown;

async function loadHandler(): Promise<Handler> {
  const bundle: Partial<Record<string, Handler>> = await import(pathToFileURL(start.handlerFile).href);
  const handler = bundle[start.exportName];
  if (typeof handler === 'function') return handler;
  throw new TypeError(`${start.handlerFile} exports no function ${start.exportName}`);
}

function contextOf({ requestId, deadline }: WorkerRequest) {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: start.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.functionArn,
    memoryLimitInMB: String(start.memoryMegabytes),
    logGroupName: `/aws/lambda/${start.functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function invoke(handler: Handler, request: WorkerRequest): Promise<void> {
  const { requestId, loseAt } = request;
  if (loseAt !== undefined) loseThisCopy(loseAt);
  try {
    const result = await handler(JSON.parse(request.event), contextOf(request));
    answer({ kind: 'returned', requestId, result: JSON.stringify(result) });
  } catch (error) {
    answer({ kind: 'failed', requestId, failure: failureOf(error) });
  }
}

try {
  const handler = await loadHandler();
  parentPort?.on('message', (request: WorkerRequest) => void invoke(handler, request));
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'initialisation-failed', failure: failureOf(error) });
}
