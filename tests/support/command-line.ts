import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

const run = (script: URL, parts: readonly string[], environment: Readonly<Record<string, string>>) =>
  new Promise<CommandResult>((ended) => {
    const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(
      process.execPath,
      [fileURLToPath(script), ...parts],
      options,
      (_error, output, errors) => ended({ exitCode: child.exitCode ?? 1, output, errors }),
    );
  });

const exchangeScript = new URL('../../functions/cli/index.ts', import.meta.url);
const demoScript = new URL('../../functions/cli/demo/index.ts', import.meta.url);

/** `npm run exchange -- …` against the exchange whose data lie in the folder. */
export const exchangeCommand = (dataFolder: string, ...parts: readonly string[]): Promise<CommandResult> =>
  run(exchangeScript, parts, { EXCHANGE_DATA: dataFolder });

/** `npm run demo -- --running …` against it. */
export const demoCommand = (dataFolder: string, ...parts: readonly string[]): Promise<CommandResult> =>
  run(demoScript, ['--running', ...parts], { EXCHANGE_DATA: dataFolder });
