import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { CitizenId } from '../kernel/citizen-id.ts';
import type { IndexKeyStore, KeyWrapping } from '../ports/keys.ts';

/**
 * Look-up by citizen ID goes through a keyed HMAC-SHA-256, never the number: whoever reads the table cannot try numbers. The
 * key is made at first use; of several makers the first to store it wins.
 */
export const createPersonIndex = (wrapping: KeyWrapping, store: IndexKeyStore) => {
  let key: Promise<KeyObject> | undefined;
  const load = async (): Promise<Uint8Array> => {
    const wrapped = await store.wrappedIndexKey();
    if (wrapped) return wrapping.unwrap(wrapped);
    const fresh = await wrapping.generate();
    const stored = await store.storeIndexKey(fresh.wrapped);
    return stored === fresh.wrapped ? fresh.key : wrapping.unwrap(stored);
  };
  const indexKey = async (): Promise<KeyObject> => {
    key ??= load().then((bytes) => createSecretKey(bytes));
    try {
      return await key;
    } catch (error) {
      key = undefined;
      throw error;
    }
  };
  return async (citizenId: CitizenId): Promise<string> =>
    createHmac('sha256', await indexKey())
      .update(citizenId, 'utf8')
      .digest('hex');
};
