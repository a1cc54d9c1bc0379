import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { RunLine } from './line.ts';

const pattern = /^([0-9A-F]{20})-(\d{5})-(\d{2})$/u;

/** Where a line lies in its run: the page from 1 and the place on it from 0. */
export interface LinePlace {
  readonly page: number;
  readonly index: number;
}

/**
 * The payment reference: 80 bits of a digest over run and person, then the place. The place finds the line without an index; the
 * digest makes a reference that was invented or mistyped an unknown one. The same line keeps it in every computation.
 */
export const lineIdOf = (runId: string, personKey: string, { page, index }: LinePlace): string => {
  const digest = sha256Hex(`${runId}\n${personKey}`).slice(0, 20).toUpperCase();
  return `${digest}-${String(page).padStart(5, '0')}-${String(index).padStart(2, '0')}`;
};

export const placeOf = (lineId: string): LinePlace | undefined => {
  const [, , page, index] = pattern.exec(lineId) ?? [];
  return page === undefined || index === undefined ? undefined : { page: Number(page), index: Number(index) };
};

/** SHA-256 over what was computed of the lines of a page, in order; answers that come later are not in it. */
export const pageDigest = (lines: readonly RunLine[]): string =>
  sha256Hex(
    canonicalJson(
      lines.map(
        ({ lineId, personKey, handoverId, version, content, pensionAgeOn, isNew, formerPersonKey }) => ({
          lineId,
          personKey,
          handoverId,
          version,
          content,
          pensionAgeOn,
          isNew,
          ...(formerPersonKey === undefined ? {} : { formerPersonKey }),
        }),
      ),
    ),
  );

/** The digest of a run after one more page. */
export const nextDigest = (before: string, page: string): string => sha256Hex(`${before}\n${page}`);

/** Before the first page. */
export const emptyDigest = sha256Hex('');
