import { localError } from '../local-error.ts';
import { logFor, type LocalLog } from '../local-log.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { LossMoment } from './lose-copy.ts';
import { startWorkerSlot, type WorkerSlot } from './worker-slot.ts';

/** A function of the template that can be invoked. */
export interface LocalFunction {
  readonly definition: FunctionDefinition;
  /**
   * Invokes the function and gives its result. Rejects when the handler throws, does not load, ends its thread or
   * exceeds the template's timeout. Waits its turn when all copies are busy.
   */
  invoke(event: unknown): Promise<unknown>;
  /**
   * The copy that writes next ends at that moment, as when its machine is lost; its event fails. Ordered when this returns; resolves
   * when the copy has ended. An event in which nothing is written leaves the order to the next.
   */
  loseNext(at: LossMoment): Promise<void>;
  /** Loads the first copy, so that the first event does not wait for it. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

export interface PoolOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** The most copies that run at the same time. */
  readonly copies: number;
  readonly log: LocalLog;
}

export function createFunctionPool(definition: FunctionDefinition, options: PoolOptions): LocalFunction {
  const log = logFor(options.log, definition.logicalId);
  const free: WorkerSlot[] = [];
  const all = new Set<WorkerSlot>();
  const waiting: PromiseWithResolvers<WorkerSlot>[] = [];
  let stopped = false;
  let lost: { readonly at: LossMoment; readonly ended: () => void } | undefined;

  const start = () => {
    const slot = startWorkerSlot(definition, options.environment, log);
    all.add(slot);
    return slot;
  };
  const acquire = async (): Promise<WorkerSlot> => {
    const idle = free.pop();
    if (idle?.usable() === true) return idle;
    if (idle !== undefined) all.delete(idle);
    if (all.size < options.copies) return start();
    const turn = Promise.withResolvers<WorkerSlot>();
    waiting.push(turn);
    return turn.promise;
  };
  const release = (slot: WorkerSlot) => {
    if (stopped) return;
    let next = slot;
    if (!slot.usable()) {
      all.delete(slot);
      if (waiting.length === 0) return;
      next = start();
    }
    const first = waiting.shift();
    if (first === undefined) free.push(next);
    else first.resolve(next);
  };

  return {
    definition,
    invoke: async (event) => {
      if (stopped) throw stoppedError(definition);
      const slot = await acquire();
      const losing = lost;
      lost = undefined;
      try {
        return await slot.invoke(event, losing?.at);
      } finally {
        if (losing && slot.usable()) {
          // Nothing was written: this copy goes, so that it is not lost later on, and the order stands.
          await slot.close();
          lost ??= losing;
        } else losing?.ended();
        release(slot);
      }
    },
    loseNext: (at) => new Promise((ended) => (lost = { at, ended })),
    warm: async () => {
      if (stopped || all.size > 0) return;
      const slot = start();
      await slot.ready.finally(() => release(slot));
    },
    stop: async () => {
      stopped = true;
      for (const turn of waiting.splice(0)) turn.reject(stoppedError(definition));
      await Promise.all([...all].map((slot) => slot.close()));
    },
  };
}

const stoppedError = ({ logicalId }: FunctionDefinition) =>
  localError('function-stopped', `${logicalId} takes no more events: the run is ending`);
