/**
 * The one table, and the only place that names its keys. Writes per second at 60 million persons a year (twelve decisions
 * each, 23 decisions a second on average, ten times that in a campaign month) are given per key; a partition takes 1,000.
 *
 * - `HANDOVER#<id>`: one case, a dozen writes in its life. EVENT#, RECORD#, OUTBOX#, FED# by sequence, and HEAD.
 * - `PERSON#<hmac>`: one person, a handful of writes in a life.
 * - `DEDUPE#<caller>#<key>`: one write.
 * - `FEED#<unit>`: the province-level unit's own event feed; the largest unit (8 %) 4/s, 40/s in a campaign, in batches of up
 *   to 20 events to a transaction.
 * - `DIVISION#<code>`, `LOCALITY#<code>`: directory, written on import only.
 * - `PARKED#<unit>`: messages nobody understood; rare.
 * - `SYSTEM`: the key of the person index, written once.
 */
export const keys = {
  handover: (id: string) => `HANDOVER#${id}`,
  person: (personKey: string) => `PERSON#${personKey}`,
  dedupe: (caller: string, key: string) => `DEDUPE#${caller}#${key}`,
  feed: (unit: string) => `FEED#${unit}`,
  division: (code: string) => `DIVISION#${code}`,
  locality: (code: string) => `LOCALITY#${code}`,
  parked: (unit: string) => `PARKED#${unit}`,
  system: 'SYSTEM',
} as const;

/** Zero-padded so that the tenth event sorts after the ninth. */
const ordinal = (sequence: number, digits: number) => String(sequence).padStart(digits, '0');

export const prefixes = {
  event: 'EVENT#',
  record: 'RECORD#',
  outbox: 'OUTBOX#',
  fed: 'FED#',
  feedEntry: 'ENTRY#',
  personCase: 'CASE#',
} as const;

export const sorts = {
  event: (sequence: number) => `${prefixes.event}${ordinal(sequence, 6)}`,
  record: (sequence: number) => `${prefixes.record}${ordinal(sequence, 6)}`,
  outbox: (sequence: number, target: string) => `${prefixes.outbox}${ordinal(sequence, 6)}#${target}`,
  fed: (sequence: number) => `${prefixes.fed}${ordinal(sequence, 6)}`,
  head: 'HEAD',
  dedupe: 'DEDUPE',
  personKey: 'KEY',
  openCase: 'OPEN-CASE',
  roll: 'ROLL',
  personCase: (handoverId: string) => `${prefixes.personCase}${handoverId}`,
  feedEntry: (position: number) => `${prefixes.feedEntry}${ordinal(position, 12)}`,
  divisionFrom: (year: number) => `FROM#${year}`,
  locality: 'LOCALITY',
  parked: (messageId: string) => `MESSAGE#${messageId}`,
  personIndexKey: 'PERSON-INDEX-KEY',
} as const;

export const attributes = {
  partition: 'pk',
  sort: 'sk',
  /** Epoch seconds after which an item may go: deduplication keys only. */
  expires: 'expiresAt',
  /** Head projection for lists: nothing unmasked. */
  summary: 'summary',
} as const;

/** Number of partitions over which the events of one day are spread. */
export const dayShards = 8;

/**
 * Sparse indexes. A list partition is a province-level unit and its sort key begins with the county, so that one index answers a
 * county, a prefecture and a province: largest unit 2/s, 20/s in a campaign.
 */
export const indexes = {
  /** Cases of a hukou locality by due day: HEAD only. */
  byDestination: { name: 'by-destination', partition: 'destinationUnit', sort: 'destinationDue' },
  /** Cases of a certifying locality, newest push last: HEAD only. */
  byOrigin: { name: 'by-origin', partition: 'originUnit', sort: 'originSince' },
  /** Messages not received yet: OUTBOX rows while pending. */
  byPending: { name: 'by-pending', partition: 'pendingUnit', sort: 'pendingSince' },
  /** Events of a civil day over `dayShards` partitions: 3/s each, 30/s in a campaign. */
  byDay: { name: 'by-day', partition: 'dayShard', sort: 'dayAt' },
  /** Cases the sweep has to look at, by day: HEAD only. */
  byWake: { name: 'by-wake', partition: 'wakeUnit', sort: 'wakesOn' },
} as const;
export type IndexName = keyof typeof indexes;

/** Which attributes each index copies beside its keys. */
export const projections: Readonly<Record<IndexName, 'all' | 'keys' | readonly string[]>> = {
  byDestination: [attributes.summary],
  byOrigin: [attributes.summary],
  byPending: 'keys',
  byDay: 'all',
  byWake: 'keys',
};
