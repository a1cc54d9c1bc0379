import type { LocalFunction } from '../functions/function-pool.ts';
import type { LocalFunctions } from '../functions/start-functions.ts';
import { localError } from '../local-error.ts';
import { scheduledEvent, type Schedule } from './schedules.ts';

export interface Triggerable {
  readonly schedules: readonly Schedule[];
  readonly functions: LocalFunctions;
  readonly region: string;
}

/**
 * Runs a function as its schedule would. The construct library adds a hash to every logical id, so the beginning
 * of one is enough, as long as all that begin so lead to the same function.
 *
 * @throws `trigger-unknown` when nothing or more than one function fits.
 */
export async function triggerByName(
  name: string,
  { schedules, functions, region }: Triggerable,
): Promise<unknown> {
  const targets = [
    ...schedules.map(({ logicalId, name: given, functionArn }) => ({
      names: [logicalId, given],
      functionArn,
    })),
    ...[...functions.all.values()].map(({ definition }) => ({
      names: [definition.logicalId, definition.name],
      functionArn: definition.arn,
    })),
  ];
  const fitting = (fits: (one: string) => boolean) =>
    new Set(targets.filter(({ names }) => names.some(fits)).map(({ functionArn }) => functionArn));
  const exact = fitting((one) => one === name);
  const beginning = fitting((one) => one.toLowerCase().startsWith(name.toLowerCase()));
  const [functionArn] = [exact, beginning].find(({ size }) => size === 1) ?? [];
  if (functionArn === undefined) {
    const known = targets.map(({ names }) => names[0]).join(', ');
    throw localError('trigger-unknown', `${name} fits ${beginning.size} functions; there are ${known}`);
  }
  const schedule = schedules.find((one) => one.functionArn === functionArn) ?? { input: undefined, name };
  return functions.get(functionArn).invoke(scheduledEvent(schedule, region));
}

/**
 * A function by its folder: `runs` is the one whose logical id begins with `RunsFunction`.
 *
 * @throws `function-unknown`.
 */
export function functionByName(name: string, functions: LocalFunctions): LocalFunction {
  const found = [...functions.all.values()].find(({ definition }) =>
    definition.logicalId.toLowerCase().startsWith(`${name}function`),
  );
  if (found !== undefined) return found;
  throw localError('function-unknown', `${name}; there are ${[...functions.all.keys()].join(', ')}`);
}
