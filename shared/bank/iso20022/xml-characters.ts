import type { Bytes } from '../csv/byte-lines.ts';
import { joinedBytes } from '../joined-bytes.ts';

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};
const declaration = /^<\?xml[^>]*?encoding\s*=\s*["'](?<label>[\w.-]+)["']/u;
const longestDeclaration = 200;

/** What the document says it is written in; UTF-8 when it says nothing, nothing when it is something else. */
const encodingOf = (head: Uint8Array): string | undefined => {
  const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/u, '');
  const label = declaration.exec(text)?.groups?.['label'] ?? 'utf-8';
  return encodings[label.toLowerCase()];
};

async function* withHead(head: Uint8Array, rest: AsyncIterator<Uint8Array>): Bytes {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The characters of an XML document. Throws a RangeError for an encoding that is not read, a TypeError for bytes that are none. */
export async function* xmlCharacters(source: Bytes): AsyncGenerator<string> {
  const chunks = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < longestDeclaration) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = joinedBytes(head, next.value);
  }
  const encoding = encodingOf(head.subarray(0, longestDeclaration));
  if (encoding === undefined) throw new RangeError('xml-encoding-unknown');
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of withHead(head, chunks)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
