import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What `shared/kernel/sha256.ts` is in Node, in a browser: so the code that chains events also verifies them here. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
