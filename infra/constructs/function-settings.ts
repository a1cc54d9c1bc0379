import type { FunctionName } from '../../shared/runtime/names.ts';

interface FunctionSettings {
  readonly purpose: string;
  readonly memoryMegabytes: number;
  /** The gateway gives up after 29 seconds; what lies behind it has to answer before. */
  readonly timeoutSeconds: number;
  readonly reservedConcurrency?: number;
}

/** Size of each function. Memory also buys processor time, which is what signing and sealing need. */
export const functionSettings = {
  handovers: {
    purpose: 'API of both sides: push, list, act, trail, inquiries, events',
    memoryMegabytes: 1024,
    timeoutSeconds: 15,
  },
  audit: {
    purpose: 'API of auditors: reads events, changes nothing',
    memoryMegabytes: 1024,
    timeoutSeconds: 25,
  },
  directory: {
    purpose: 'API of the directory: localities and divisions',
    memoryMegabytes: 512,
    timeoutSeconds: 25,
  },
  operations: {
    purpose: 'API of operators: parked messages, feeds',
    memoryMegabytes: 512,
    timeoutSeconds: 15,
  },
  benefits: {
    purpose: 'API of benefits: previews, rules in force, runs with their lines, instructions and returns',
    memoryMegabytes: 1024,
    timeoutSeconds: 25,
  },
  console: {
    purpose: 'The console of officers: its page, its files, how to sign in',
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  relay: { purpose: 'Stream of outbox rows to the inboxes', memoryMegabytes: 1024, timeoutSeconds: 30 },
  feed: {
    purpose: 'Stream of events to the feeds of the units',
    memoryMegabytes: 512,
    timeoutSeconds: 60,
  },
  receive: { purpose: 'Inboxes to cases: checks, receipt', memoryMegabytes: 1024, timeoutSeconds: 30 },
  // A run is worked on by one function at a time, so this is the number of counties that are served at the same time.
  runs: {
    purpose: 'Payrolls and premium lists: computes and posts page by page',
    memoryMegabytes: 1024,
    timeoutSeconds: 60,
    reservedConcurrency: 20,
  },
  // One at a time: a second sweep would find the same rows and only conflict with the first.
  sweep: {
    purpose: 'Each minute: sends again, escalates, wakes deferred cases',
    memoryMegabytes: 1024,
    timeoutSeconds: 55,
    reservedConcurrency: 1,
  },
} as const satisfies Readonly<Record<FunctionName, FunctionSettings>>;

export const settingsOf = (name: FunctionName): FunctionSettings => functionSettings[name];
