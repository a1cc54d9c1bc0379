import { createHash, hash } from 'node:crypto';

/** SHA-256 of texts that come one after the other. The only thing the bank files need of where they run: a browser brings its own. */
export interface FileDigest {
  readonly update: (text: string) => void;
  /** Of all texts so far, 64 lower-case hexadecimal digits; more may follow. */
  readonly hex: () => string;
}

export const fileDigest = (): FileDigest => {
  const digest = createHash('sha256');
  return {
    update: (text) => {
      digest.update(text);
    },
    hex: () => digest.copy().digest('hex'),
  };
};

/** 64 bits of the text's SHA-256. */
export const fingerprintOf = (text: string): bigint => hash('sha256', text, 'buffer').readBigUInt64LE();
