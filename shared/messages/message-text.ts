const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A message as JSON text that every queue takes. Rare characters (生僻字) beyond the basic plane are written as escapes: not all
 * SQS-compatible servers accept them bare, and two code points no server accepts at all. Readers see no difference.
 */
export const messageText = (message: unknown): string =>
  JSON.stringify(message).replaceAll(/[\uD800-\uDFFF\uFFFE\uFFFF]/g, escaped);
