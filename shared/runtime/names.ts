/** Names that infrastructure and runtime share; typed once. */
export const environmentNames = {
  ledgerTable: 'LEDGER_TABLE',
  /** URL of an inbox without its unit and suffix: `…/exchange-inbox-` + `53` + `.fifo`. */
  inboxUrlBase: 'INBOX_URL_BASE',
  /** The queue that wakes the worker of the runs. */
  runQueueUrl: 'RUN_QUEUE_URL',
  tokenIssuer: 'TOKEN_ISSUER',
  tokenAudience: 'TOKEN_AUDIENCE',
  /** The console's name at the issuer, and what it asks for there. */
  consoleClientId: 'CONSOLE_CLIENT_ID',
  consoleScope: 'CONSOLE_SCOPE',
  /** `kms` with the key below, or `file` with a path for a run on one machine. */
  keyProvider: 'KEY_PROVIDER',
  kmsKeyId: 'KMS_KEY_ID',
  keyFile: 'KEY_FILE',
  /** A file holding an offset in seconds, for a run on one machine; never set when deployed. */
  clockFile: 'CLOCK_FILE',
} as const;

/** One folder in functions/ each, one role each. */
export const functionNames = [
  'handovers',
  'audit',
  'directory',
  'operations',
  'benefits',
  'console',
  'relay',
  'feed',
  'receive',
  'runs',
  'sweep',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** What each function reads from its environment; the infrastructure sets exactly these. */
export const environmentOf: Readonly<Record<FunctionName, readonly (keyof typeof environmentNames)[]>> = {
  handovers: ['ledgerTable', 'tokenIssuer', 'tokenAudience', 'keyProvider', 'kmsKeyId'],
  audit: ['ledgerTable', 'tokenIssuer', 'tokenAudience', 'keyProvider', 'kmsKeyId'],
  directory: ['ledgerTable', 'tokenIssuer', 'tokenAudience'],
  operations: ['ledgerTable', 'tokenIssuer', 'tokenAudience'],
  benefits: ['ledgerTable', 'runQueueUrl', 'tokenIssuer', 'tokenAudience', 'keyProvider', 'kmsKeyId'],
  console: ['tokenIssuer', 'consoleClientId', 'consoleScope'],
  relay: ['ledgerTable', 'inboxUrlBase', 'keyProvider', 'kmsKeyId'],
  feed: ['ledgerTable'],
  receive: ['ledgerTable', 'keyProvider', 'kmsKeyId'],
  runs: ['ledgerTable', 'runQueueUrl'],
  sweep: ['ledgerTable', 'runQueueUrl'],
};

export const inboxName = (unit: string): string => `exchange-inbox-${unit}.fifo`;

/** Wakes the worker of the runs; what there is to do is in the ledger. */
export const runQueueName = 'exchange-runs';

/** How often an inbox delivers a message before it gives up; at the last delivery the receiver parks it instead. */
export const mostDeliveries = 5;

/** The unit whose inbox a message came from, by the queue's resource name. */
export const unitOfInbox = (queueArn: string): string =>
  /exchange-inbox-(?<unit>\d{2})\.fifo$/.exec(queueArn)?.groups?.['unit'] ?? '00';
