import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { chineseWorkingCalendar } from '../policies/chinese-working-calendar.ts';
import { benefitRulesFor, policyFor } from '../policies/index.ts';
import type { Exchange } from '../usecases/exchange.ts';
import { once, remembering } from './once.ts';
import { rememberingDirectory } from './remembering-directory.ts';
import { wireDirectory, wireLedger, wireNow } from './wire-stores.ts';
import { wireVault } from './wire-vault.ts';

/** Everything the use cases need, made once per process from the environment. */
export const wireExchange = once((): Exchange => ({
  ledger: wireLedger(),
  vault: wireVault(),
  directory: rememberingDirectory(wireDirectory(), Date.now),
  calendar: chineseWorkingCalendar,
  policyFor: remembering(policyFor),
  benefitRulesFor,
  now: wireNow(),
  newId: () => v7({ msecs: Date.parse(wireNow()()) }),
  randomBytes: (count) => randomBytes(count),
}));
