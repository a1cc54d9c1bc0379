import type { Result } from './result.ts';

/** How much is done for a figure; the quick way gives rougher ratios and the same counts. */
export type Effort = 'full' | 'quick';

export interface Group {
  /** What the names of its figures begin with. */
  readonly prefixes: readonly string[];
  readonly measure: (effort: Effort) => Promise<readonly Result[]>;
}

/** Groups with a figure that begins with the prefix, or that lies under it. */
export const groupsUnder = (groups: readonly Group[], prefix: string): readonly Group[] =>
  groups.filter(({ prefixes }) => prefixes.some((own) => own.startsWith(prefix) || prefix.startsWith(own)));
