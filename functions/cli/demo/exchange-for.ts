import { readRunFile } from '../connection.ts';
import type { Addresses } from './client.ts';
import type { Options } from './options.ts';
import { startPrivateExchange } from './private-exchange.ts';

export interface ExchangeInUse extends Addresses {
  /** Ends what was started for the demonstration; nothing that ran before. */
  stop(): Promise<void>;
}

const leave = async (): Promise<void> => undefined;

/** The exchange the options name, or one of its own. */
export const exchangeFor = async ({ running, url, control, issuer }: Options): Promise<ExchangeInUse> => {
  if (url !== undefined) {
    if (control === undefined || issuer === undefined)
      throw new Error('--url needs --control and --issuer beside it: see run.json in the data folder');
    return { url, control, issuer, stop: leave };
  }
  if (!running) return startPrivateExchange();
  const found = readRunFile();
  if (!found) throw new Error('no exchange is running here: start one with `npm start`');
  return { ...found, stop: leave };
};
