import { createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyWrapping } from '../ports/keys.ts';

const remembered = 1_000;
const forMilliseconds = 5 * 60 * 1_000;

/** Unwrapped data keys for a short while, so that a batch about one person asks the key service once. */
export const createDataKeys = (wrapping: KeyWrapping, milliseconds: () => number) => {
  const cache = new Map<string, { readonly key: KeyObject; readonly until: number }>();
  const remember = (wrapped: string, bytes: Uint8Array): KeyObject => {
    // A key object once: the cipher takes ten times longer to make sense of bare bytes.
    const key = createSecretKey(bytes);
    if (cache.size >= remembered) cache.delete(cache.keys().next().value ?? '');
    cache.set(wrapped, { key, until: milliseconds() + forMilliseconds });
    return key;
  };
  return {
    fresh: async (): Promise<string> => {
      const { key, wrapped } = await wrapping.generate();
      remember(wrapped, key);
      return wrapped;
    },
    unwrap: async (wrapped: string): Promise<KeyObject> => {
      const cached = cache.get(wrapped);
      if (cached && cached.until > milliseconds()) return cached.key;
      return remember(wrapped, await wrapping.unwrap(wrapped));
    },
  };
};
