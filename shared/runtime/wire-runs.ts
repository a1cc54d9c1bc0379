import { civilDateSchema } from '../kernel/civil-date.ts';
import { benefitFilesFor } from '../policies/index.ts';
import type { Running } from '../usecases/runs/index.ts';
import { once } from './once.ts';
import { wireExchange } from './wire-exchange.ts';
import { wireRunQueue } from './wire-run-queue.ts';
import { wireRoll, wireRunStore } from './wire-stores.ts';

/** Arrears may reach back to the beginning of the scheme: every file since then can decide what a run computes. */
const since = civilDateSchema.parse('2009-09-01');

/** Everything the runs need, made once per process from the environment. */
export const wireRunning = once((): Running => ({
  exchange: wireExchange(),
  runs: wireRunStore(),
  roll: wireRoll(),
  queue: wireRunQueue(),
  policyFilesFor: (place, knownOn) => benefitFilesFor(place, since, knownOn),
}));
