/** Full-width digits, letters and marks as their half-width twins: for numbers, codes and dates, never for names. */
export const halfWidth = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/gu, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ');

/** A number or code as registers hold it: half width, without spaces and without what tells spreadsheets that it is text. */
export const bareCode = (text: string): string =>
  halfWidth(text)
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/^['‘’`]/u, '');
