import type { Context } from 'aws-lambda';

/** For a handler called in the same process: nothing here reads the context, middy asks it for the remaining time only. */
export const withoutContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'in-process',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'in-process',
  memoryLimitInMB: '0',
  awsRequestId: 'in-process',
  logGroupName: 'in-process',
  logStreamName: 'in-process',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
