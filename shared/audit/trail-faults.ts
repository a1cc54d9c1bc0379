import { genesisHash, hashOf, type ChainFault, type Linked } from './hash-chain.ts';

/** Stands in a trail where an event cannot be read; its hash as far as it can. */
export interface DamagedLink {
  readonly code: 'damaged';
  readonly sequence: number;
  readonly hash?: string | undefined;
}

/** An event as a trail shows it: hashed without its title. */
export type TrailLink = (Linked & { readonly title?: unknown }) | DamagedLink;

/** What the case itself says of its last event. */
export interface TrailEnd {
  readonly sequence: number;
  readonly hash: string;
}

export interface TrailFault {
  readonly sequence: number;
  readonly code: ChainFault['code'] | 'damaged' | 'end-differs';
}

const isDamaged = (link: TrailLink): link is DamagedLink => 'code' in link && link.code === 'damaged';

const faultAt = (link: TrailLink, hashBefore: string | undefined): TrailFault['code'] | undefined => {
  if (isDamaged(link)) return 'damaged';
  const { hash, title: _title, ...event } = link;
  if (hashBefore !== undefined && event.previousHash !== hashBefore) return 'previous-hash-differs';
  return hashOf(event) === hash ? undefined : 'hash-differs';
};

/**
 * Every place where a trail was altered, shortened or reordered, as whoever reads it can compute; none when it is whole. An
 * event is looked at beside the one before it, so that what follows a break is still judged. `end` shows what was cut off.
 */
export const trailFaults = (links: readonly TrailLink[], end: TrailEnd): readonly TrailFault[] => {
  const faults: TrailFault[] = [];
  let last: { readonly sequence: number; readonly hash: string | undefined } = {
    sequence: 0,
    hash: genesisHash,
  };
  for (const link of links) {
    const follows = link.sequence === last.sequence + 1;
    if (!follows) faults.push({ sequence: last.sequence + 1, code: 'sequence-broken' });
    const code = faultAt(link, follows ? last.hash : undefined);
    if (code !== undefined) faults.push({ sequence: link.sequence, code });
    last = { sequence: link.sequence, hash: link.hash };
  }
  const whole = last.sequence === end.sequence && (last.hash ?? end.hash) === end.hash;
  return whole ? faults : [...faults, { sequence: end.sequence, code: 'end-differs' }];
};
