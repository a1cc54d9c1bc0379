import type { KeyWrapping } from '../ports/keys.ts';

const remembered = 1_000;
const forMilliseconds = 5 * 60 * 1_000;

/** Unwrapped data keys for a short while, so that a batch about one person asks the key service once. */
export const createDataKeys = (wrapping: KeyWrapping, milliseconds: () => number) => {
  const cache = new Map<string, { readonly key: Uint8Array; readonly until: number }>();
  const remember = (wrapped: string, key: Uint8Array) => {
    if (cache.size >= remembered) cache.delete(cache.keys().next().value ?? '');
    cache.set(wrapped, { key, until: milliseconds() + forMilliseconds });
  };
  return {
    fresh: async (): Promise<string> => {
      const { key, wrapped } = await wrapping.generate();
      remember(wrapped, key);
      return wrapped;
    },
    unwrap: async (wrapped: string): Promise<Uint8Array> => {
      const cached = cache.get(wrapped);
      if (cached && cached.until > milliseconds()) return cached.key;
      const key = await wrapping.unwrap(wrapped);
      remember(wrapped, key);
      return key;
    },
  };
};
