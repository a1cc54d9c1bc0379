import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('synthesise-once.ts', import.meta.url));

export interface LocalSynthesis {
  readonly region: string;
  readonly tokenIssuer: string;
  readonly tokenAudience: string;
  readonly consoleClientId: string;
  /** A console that is built already. */
  readonly consoleSite: string | undefined;
  /** Folder with one bundle per function. */
  readonly bundles: string;
  readonly outdir: string;
  /** Make the bundles before. */
  readonly bundleFirst: boolean;
}

/** In a process of its own: bundler and CDK keep hundreds of megabytes that the running exchange has no use for. */
export const synthesiseInChild = (synthesis: LocalSynthesis): Promise<void> =>
  new Promise((synthesised, failed) => {
    const child = spawn(process.execPath, [script, JSON.stringify(synthesis)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('error', failed);
    child.on('exit', (code) =>
      code === 0 ? synthesised() : failed(new Error(`the template could not be synthesised\n${complaints}`)),
    );
  });
