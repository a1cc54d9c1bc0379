import { byteLines, type Bytes } from './byte-lines.ts';

export interface TextLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly ended: boolean;
  readonly trouble?: 'line-too-long' | 'characters-unreadable';
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
const isMarked = (bytes: Uint8Array): boolean => byteOrderMark.every((byte, at) => bytes[at] === byte);

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * The encoding is told by the first line that is not plain ASCII, in a sound file the header with its Chinese marker: valid UTF-8
 * is UTF-8, anything else GB18030, of which GBK and GB2312 are parts. A byte that fits nowhere spoils its own line only.
 */
const createDecoder = (): ((bytes: Uint8Array) => string) => {
  const decoders = {
    utf8: new TextDecoder('utf-8', { ignoreBOM: true }),
    gb18030: new TextDecoder('gb18030'),
  };
  let found: keyof typeof decoders | undefined;
  return (bytes) => {
    if (found === undefined && !isAscii(bytes)) found = isUtf8(bytes) ? 'utf8' : 'gb18030';
    return decoders[found ?? 'utf8'].decode(bytes);
  };
};

/** Lines of a file in UTF-8, with or without a byte order mark, or in GB18030. */
export async function* textLines(source: Bytes): AsyncGenerator<TextLine> {
  const decode = createDecoder();
  let line = 0;
  for await (const { bytes, ended, tooLong } of byteLines(source)) {
    line += 1;
    const text = decode(line === 1 && isMarked(bytes) ? bytes.subarray(byteOrderMark.length) : bytes);
    if (tooLong) yield { line, text, ended, trouble: 'line-too-long' };
    else if (text.includes('\uFFFD')) yield { line, text, ended, trouble: 'characters-unreadable' };
    else yield { line, text, ended };
  }
}
