import { sha256Hex } from '../../../../../../shared/kernel/sha256.ts';

/** SHA-256 over the whole CSV file, its mark and heading row included: what `sha256sum` and `certutil` say of the file. */
export const digestOf = (csv: string): string => sha256Hex(csv);

/** The digest of any file, read on this computer. */
export const digestOfFile = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
