/** Wraps data keys: KMS when deployed, a key file on one machine. Keys are 32 bytes. */
export interface KeyWrapping {
  /** A fresh data key, in the clear and wrapped (base64). */
  generate(): Promise<{ readonly key: Uint8Array; readonly wrapped: string }>;
  unwrap(wrapped: string): Promise<Uint8Array>;
}

/** Where the wrapped key of the person index is kept; the first to store one wins. */
export interface IndexKeyStore {
  wrappedIndexKey(): Promise<string | undefined>;
  /** Returns the key that is stored now: the given one, or the one somebody stored before. */
  storeIndexKey(wrapped: string): Promise<string>;
}
