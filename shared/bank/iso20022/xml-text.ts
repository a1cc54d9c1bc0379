const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text as the content of an element. Only texts that were checked come here: the characters that XML 1.0 does not allow are
 * control characters, halves of characters and noncharacters, and each of them is refused with a code before.
 */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);

/** `<name>text</name>`. */
export const leaf = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** `<name>…</name>` around elements that are written already. */
export const node = (name: string, ...inside: readonly string[]): string =>
  `<${name}>${inside.join('')}</${name}>`;
