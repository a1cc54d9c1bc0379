import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FileDigest } from '../../../../shared/bank/file-digest.ts';

/** What `shared/bank/file-digest.ts` is in Node, in a browser: so the same code writes and reads the bank's files here. */
export const fileDigest = (): FileDigest => {
  const digest = sha256.create();
  return {
    update: (text) => {
      digest.update(utf8ToBytes(text));
    },
    hex: () => bytesToHex(digest.clone().digest()),
  };
};

export const fingerprintOf = (text: string): bigint =>
  new DataView(sha256(utf8ToBytes(text)).buffer).getBigUint64(0, true);
