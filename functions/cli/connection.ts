import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What `npm start` leaves in its data folder for those who want to talk to it. */
export const runFileSchema = z.object({
  url: z.url(),
  issuer: z.url(),
  control: z.url(),
  processId: z.int(),
});
export type RunFile = z.output<typeof runFileSchema>;

export const dataFolder = (): string => process.env['EXCHANGE_DATA'] ?? '.exchange';

export const readRunFile = (folder: string = dataFolder()): RunFile | undefined => {
  try {
    return runFileSchema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));
  } catch {
    return undefined;
  }
};

const running = (): RunFile => {
  const found = readRunFile();
  if (!found)
    throw new Error(
      'no exchange is running here: start one with `npm start`, or set EXCHANGE_URL and EXCHANGE_TOKEN',
    );
  return found;
};

export const exchangeUrl = (): string => process.env['EXCHANGE_URL'] ?? running().url;

const tokenAnswer = z.object({ access_token: z.string() });

/** A token of the local issuer for a sample officer such as `clerk-530921` or `supervisor-nation`. */
export const sampleToken = async (officer: string, issuer: string = running().issuer): Promise<string> => {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: officer, scope: 'exchange' }),
  });
  if (!answer.ok) throw new Error(`the issuer gave no token for ${officer} (${answer.status})`);
  return tokenAnswer.parse(await answer.json()).access_token;
};

/** EXCHANGE_TOKEN if set; otherwise a sample officer's, where the issuer is the local one. */
export const tokenFor = async (officer: string | undefined): Promise<string> => {
  const given = process.env['EXCHANGE_TOKEN'];
  if (given !== undefined && officer === undefined) return given;
  if (officer === undefined)
    throw new Error('name an officer with --as, for example --as clerk-530921, or set EXCHANGE_TOKEN');
  return sampleToken(officer);
};
