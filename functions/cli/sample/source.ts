import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { sampleLines } from './generate.ts';

/** Push requests to be sent, one JSON object a line. */
export interface SampleSource {
  /** Lines with a request on them. */
  readonly count: number;
  /** SHA-256 of the content, hex: the same content is the same source, whatever it is called. */
  readonly digest: string;
  lines(): AsyncIterable<string> | Iterable<string>;
}

/** Blank lines carry nothing; npm writes lines with `>` in front of what a script prints into a file. */
export const isRecord = (line: string): boolean => line.trim() !== '' && !line.startsWith('>');

const surveyed = async (
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<Pick<SampleSource, 'count' | 'digest'>> => {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of pieces) {
    hash.update(`${line.trimEnd()}\n`);
    if (isRecord(line)) count += 1;
  }
  return { count, digest: hash.digest('hex') };
};

/** A file of any size: it is read twice and never held in memory. */
export const fileSource = async (path: string): Promise<SampleSource> => {
  const lines = () => createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  return { ...(await surveyed(lines())), lines };
};

export const generatedSource = async (count: number, seed: number): Promise<SampleSource> => {
  const lines = () => sampleLines(count, seed);
  return { ...(await surveyed(lines())), lines };
};
