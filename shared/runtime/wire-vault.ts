import type { KeyWrapping } from '../ports/keys.ts';
import { createFileKeyWrapping } from '../vault/file-key-wrapping.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { keyProvider } from './environment.ts';
import { once } from './once.ts';
import { wireIndexKeyStore } from './wire-stores.ts';

/** The key service is asked for only where it is used: on one machine a file does. */
const lazyKms = (kmsKeyId: string): KeyWrapping => {
  const loaded = once(async () => {
    const [{ KMSClient }, { createKmsKeyWrapping }] = await Promise.all([
      import('@aws-sdk/client-kms'),
      import('../vault/kms-key-wrapping.ts'),
    ]);
    return createKmsKeyWrapping(new KMSClient({ maxAttempts: 4 }), kmsKeyId);
  });
  return {
    generate: async () => (await loaded()).generate(),
    unwrap: async (wrapped) => (await loaded()).unwrap(wrapped),
  };
};

const provided = once((): KeyWrapping => {
  const provider = keyProvider();
  return provider.provider === 'kms' ? lazyKms(provider.kmsKeyId) : createFileKeyWrapping(provider.keyFile);
});

/** Asked for with the first person: the sweep and the worker of the runs have no key and need none, because they write nothing personal. */
const wrapping: KeyWrapping = {
  generate: async () => provided().generate(),
  unwrap: async (wrapped) => provided().unwrap(wrapped),
};

export const wireVault = once((): Vault =>
  createVault({ wrapping, store: wireIndexKeyStore(), milliseconds: Date.now }),
);
