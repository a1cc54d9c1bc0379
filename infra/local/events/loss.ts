import { functionByName } from './trigger-by-name.ts';
import type { LossMoment } from '../functions/lose-copy.ts';
import type { LocalFunctions } from '../functions/start-functions.ts';

export interface Losing {
  /** Has the copy of a function lost that writes next, as when its machine ends; answers when that is ordered. */
  lose(name: string, moment: LossMoment): void;
  /** Resolves when the copy that was ordered to be lost last is lost. */
  lost(name: string): Promise<void>;
}

export const losing = (functions: LocalFunctions): Losing => {
  const ordered = new Map<string, Promise<void>>();
  return {
    lose: (name, moment) => void ordered.set(name, functionByName(name, functions).loseNext(moment)),
    lost: (name) => ordered.get(name) ?? Promise.reject(new Error(`no copy of ${name} is to be lost`)),
  };
};
