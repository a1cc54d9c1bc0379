import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyWrapping } from '../ports/keys.ts';

const cipher = 'aes-256-gcm';

const readOrMake = (path: string): KeyObject => {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error('key file is damaged: 32 bytes in base64 expected');
  return createSecretKey(key);
};

/** Wraps data keys under a key in a file readable by its owner only: for a run on one machine, never for deployment. */
export const createFileKeyWrapping = (path: string): KeyWrapping => {
  const master = readOrMake(path);
  return {
    generate: () => {
      const key = randomBytes(32);
      const nonce = randomBytes(12);
      const wrap = createCipheriv(cipher, master, nonce);
      const sealed = Buffer.concat([nonce, wrap.update(key), wrap.final(), wrap.getAuthTag()]);
      return Promise.resolve({ key, wrapped: sealed.toString('base64') });
    },
    unwrap: (wrapped) => {
      const sealed = Buffer.from(wrapped, 'base64');
      const unwrap = createDecipheriv(cipher, master, sealed.subarray(0, 12));
      unwrap.setAuthTag(sealed.subarray(-16));
      return Promise.resolve(Buffer.concat([unwrap.update(sealed.subarray(12, -16)), unwrap.final()]));
    },
  };
};
