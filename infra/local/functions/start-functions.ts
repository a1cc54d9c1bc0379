import { localError } from '../local-error.ts';
import type { LocalLog } from '../local-log.ts';
import { copiesFor, type Trigger } from './copies.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { functionEnvironment, type EnvironmentOptions } from './function-environment.ts';
import { createFunctionPool, type LocalFunction } from './function-pool.ts';

export interface LocalFunctions {
  /** By logical id. */
  readonly all: ReadonlyMap<string, LocalFunction>;
  /** By address, name or logical id. */
  find(reference: string): LocalFunction | undefined;
  /** @throws `function-unknown`. */
  get(reference: string): LocalFunction;
  /** Loads one copy of each function that something calls, one after the other. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

export interface FunctionsOptions {
  readonly environment: EnvironmentOptions;
  /** Function reference and what calls it. */
  readonly calls: readonly (readonly [reference: string, trigger: Trigger])[];
  readonly log: LocalLog;
}

export function startFunctions(
  definitions: readonly FunctionDefinition[],
  options: FunctionsOptions,
): LocalFunctions {
  const triggersOf = (definition: FunctionDefinition) =>
    options.calls.flatMap(([reference, trigger]) => (names(definition).includes(reference) ? [trigger] : []));
  const all = new Map(
    definitions.map((definition) => {
      const environment = functionEnvironment(definition, options.environment);
      const copies = Math.min(copiesFor(triggersOf(definition)), definition.reservedCopies);
      return [
        definition.logicalId,
        createFunctionPool(definition, { environment, copies, log: options.log }),
      ];
    }),
  );
  const find = (reference: string) =>
    [...all.values()].find(({ definition }) => names(definition).includes(reference));
  return {
    all,
    find,
    get: (reference) => {
      const found = find(reference);
      if (found !== undefined) return found;
      throw localError('function-unknown', `${reference}; there are ${[...all.keys()].join(', ')}`);
    },
    warm: async () => {
      for (const pool of all.values()) {
        // An error shows itself at the first event; here it would stop the others from being loaded.
        if (triggersOf(pool.definition).length > 0) await pool.warm().catch(() => {});
      }
    },
    stop: async () => {
      await Promise.all([...all.values()].map((pool) => pool.stop()));
    },
  };
}

const names = ({ arn, name, logicalId }: FunctionDefinition) => [arn, name, logicalId];
