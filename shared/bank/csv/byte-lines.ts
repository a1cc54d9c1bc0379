import { joinedBytes } from '../joined-bytes.ts';

/** A line as it stands in the file, without its line break. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** False for the last line of a file that does not end in a line break. */
  readonly ended: boolean;
  /** True when the line is longer than any record; `bytes` is then empty. */
  readonly tooLong: boolean;
}

export type Bytes = AsyncIterable<Uint8Array>;

const longestBytes = 16_384;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const nothing = new Uint8Array();

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;

const lineOf = (bytes: Uint8Array, spilled: boolean, ended: boolean): ByteLine => {
  const tooLong = spilled || bytes.length > longestBytes;
  return { bytes: tooLong ? nothing : withoutReturn(bytes), ended, tooLong };
};

/** Lines ended by LF or CRLF. In UTF-8 and GB18030 alike the byte 0x0A is a line feed wherever it stands. */
export async function* byteLines(source: Bytes): AsyncGenerator<ByteLine> {
  let rest = nothing;
  let spilled = false;
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      yield lineOf(joinedBytes(rest, chunk.subarray(from, at)), spilled, true);
      rest = nothing;
      spilled = false;
      from = at + 1;
    }
    // Of a line that is too long anyway nothing more is kept.
    spilled ||= rest.length + chunk.length - from > longestBytes;
    rest = spilled ? nothing : Uint8Array.from(joinedBytes(rest, chunk.subarray(from)));
  }
  if (rest.length > 0 || spilled) yield lineOf(rest, spilled, false);
}
