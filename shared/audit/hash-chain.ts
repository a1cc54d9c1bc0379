import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { ChainedEvent } from '../ports/ledger.ts';

/** The hash before the first event of a case. */
export const genesisHash = '0'.repeat(64);

export type Unchained = Omit<ChainedEvent, 'previousHash' | 'hash'>;

/** What is chained beside the events of a case: any event that is numbered and knows the one before. */
export interface Linked {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** SHA-256 over the RFC 8785 form of everything but the hash itself. */
export const hashOf = (event: Omit<Linked, 'hash'>): string => sha256Hex(canonicalJson(event));

/** Links an event to the one before: SHA-256 over the RFC 8785 form of the whole event with the previous hash in it. */
export const chain = <E extends { readonly sequence: number }>(
  event: E,
  previousHash: string,
): E & Linked => {
  const linked = { ...event, previousHash };
  return { ...linked, hash: hashOf(linked) };
};

export interface ChainFault {
  readonly sequence: number;
  readonly code: 'sequence-broken' | 'previous-hash-differs' | 'hash-differs';
}

/** The first place where a trail was altered, shortened in the middle or reordered; nothing when it is whole. */
export const firstFault = (events: readonly Linked[]): ChainFault | undefined => {
  let previousHash = genesisHash;
  for (const [index, { hash, ...event }] of events.entries()) {
    const { sequence } = event;
    if (sequence !== index + 1) return { sequence: index + 1, code: 'sequence-broken' };
    if (event.previousHash !== previousHash) return { sequence, code: 'previous-hash-differs' };
    if (hashOf(event) !== hash) return { sequence, code: 'hash-differs' };
    previousHash = hash;
  }
  return undefined;
};
