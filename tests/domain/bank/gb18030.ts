/** Characters of two bytes with their bytes, found by decoding every pair: the platform decodes GB18030 and does not encode it. */
const pairs = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && Array.from(text).length === 1) found.set(text, [lead, trail]);
    }
  return found;
};

/** A text in GBK, the part of GB18030 that banks write. Throws on a character that GBK lacks. */
export const gbkOf = (text: string): Uint8Array => {
  const known = pairs();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : known.get(character);
      if (bytes === undefined) throw new RangeError('not in GBK');
      return bytes;
    }),
  );
};
