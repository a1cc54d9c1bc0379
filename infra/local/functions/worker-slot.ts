import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { forwardLines, type SourceLog } from '../local-log.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { LossMoment } from './lose-copy.ts';
import {
  failureOf,
  functionError,
  type WorkerAnswer,
  type WorkerFailure,
  type WorkerRequest,
  type WorkerStart,
} from './worker-messages.ts';

/** One running copy of a function: at most one invocation at a time, as in one execution environment of Lambda. */
export interface WorkerSlot {
  /** Resolves when the handler is loaded; rejects with the initialisation error. */
  readonly ready: Promise<void>;
  /** False once the copy has failed, ended or run out of time: it must be replaced. */
  usable(): boolean;
  invoke(event: unknown, loseAt?: LossMoment): Promise<unknown>;
  close(): Promise<void>;
}

/** Lambda gives ten seconds; a busy two-core machine with many cold functions may need more. */
const initialisationMilliseconds = 30_000;

interface Invocation {
  readonly requestId: string;
  readonly settle: (outcome: { readonly result?: unknown; readonly failure?: WorkerFailure }) => void;
}

export function startWorkerSlot(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  log: SourceLog,
): WorkerSlot {
  const worker = startWorker(definition, environment, log);
  const initialisation = Promise.withResolvers<void>();
  let usable = true;
  let current: Invocation | undefined;
  // Whoever invokes awaits it too; without this an early failure would end the whole run.
  initialisation.promise.catch(() => {});

  const end = (failure: WorkerFailure) => {
    usable = false;
    initialisation.reject(functionError(failure));
    current?.settle({ failure });
    void worker.terminate();
  };
  const started = setTimeout(
    () => end(timedOut('initialisation', initialisationMilliseconds)),
    initialisationMilliseconds,
  );
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'ready') initialisation.resolve();
    else if (answer.kind === 'initialisation-failed') end(answer.failure);
    else if (answer.requestId !== current?.requestId) log('warning', 'late-answer', answer.requestId);
    else if (answer.kind === 'failed') current.settle({ failure: answer.failure });
    else current.settle({ result: answer.result === undefined ? undefined : JSON.parse(answer.result) });
    clearTimeout(started);
  });
  worker.on('error', (error) => end(failureOf(error)));
  worker.on('exit', (code) =>
    end({ errorType: 'Runtime.ExitError', errorMessage: `exit ${code}`, trace: [] }),
  );

  const invoke = async (event: unknown, loseAt?: LossMoment) => {
    await initialisation.promise;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const requestId = randomUUID();
    const { timeoutMilliseconds } = definition;
    const timer = setTimeout(() => end(timedOut('task', timeoutMilliseconds)), timeoutMilliseconds);
    current = {
      requestId,
      settle: ({ result, failure }) => {
        clearTimeout(timer);
        current = undefined;
        if (failure === undefined) resolve(result);
        else reject(functionError(failure));
      },
    };
    const deadline = Date.now() + timeoutMilliseconds;
    const lost = loseAt === undefined ? {} : { loseAt };
    const request: WorkerRequest = { requestId, event: JSON.stringify(event), deadline, ...lost };
    worker.postMessage(request, []);
    return promise;
  };
  const close = async () => {
    clearTimeout(started);
    usable = false;
    await worker.terminate();
  };
  return { ready: initialisation.promise, usable: () => usable, invoke, close };
}

function timedOut(what: string, milliseconds: number): WorkerFailure {
  const errorMessage = `${what} timed out after ${(milliseconds / 1_000).toFixed(2)} seconds`;
  return { errorType: 'Sandbox.Timedout', errorMessage, trace: [] };
}

function startWorker(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  log: SourceLog,
): Worker {
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    env: { ...environment },
    // A quarter less memory for the whole run than with the default young generation, and the limit of the template.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: definition.memoryMegabytes },
    stdout: true,
    stderr: true,
    workerData: {
      handlerFile: definition.handlerFile,
      exportName: definition.exportName,
      functionName: definition.name,
      functionArn: definition.arn,
      memoryMegabytes: definition.memoryMegabytes,
    } satisfies WorkerStart,
  });
  forwardLines(worker.stdout, 'info', log);
  forwardLines(worker.stderr, 'error', log);
  return worker;
}
