import type * as z from 'zod';

/** A nominal type over `T`. It is zod's own brand, so that `schema.brand<'Name'>()` yields exactly `Brand<T, 'Name'>`. */
export type Brand<T, Name extends string> = T & z.core.$brand<Name>;

/**
 * For texts computed from values that were parsed before: arithmetic on real days gives real days, so only the form is looked at
 * again. Throws a RangeError with the code when the result left the range that the form allows.
 */
export const computed =
  <T extends string>(isSound: (text: string) => text is T, code: string) =>
  (text: string): T => {
    if (!isSound(text)) throw new RangeError(code);
    return text;
  };
