/**
 * The one table, and the only place that names its keys. Writes per second at 60 million persons a year (twelve decisions
 * each, 23 decisions a second on average, ten times that in a campaign month) are given per key; a partition takes 1,000.
 *
 * - `HANDOVER#<id>`: one case, a dozen writes in its life. EVENT#, RECORD#, OUTBOX#, FED# by sequence, and HEAD.
 * - `PERSON#<hmac>`: one person, a handful of writes in a life.
 * - `DEDUPE#<caller>#<key>`: one write.
 * - `CASE-NUMBER#<number>`: one write; holds the number for its case.
 * - `FEED#<unit>`: the province-level unit's own event feed; the largest unit (8 %) 4/s, 40/s in a campaign, in batches of up
 *   to 20 events to a transaction.
 * - `DIVISION#<code>`, `LOCALITY#<code>`: directory, written on import only.
 * - `PARKED#<unit>`: messages nobody understood; rare.
 * - `SYSTEM`: the key of the person index, written once.
 * - `RUN#<id>`: one county's payroll of a month or premium list of a year. HEAD, RUN-EVENT# by sequence, PAGE# by generation
 *   and page: three writes to a page of up to 90 persons, one page at a time, about 20 pages a second: 60/s.
 * - `PAYMENTS#<hmac>`, `PREMIUMS#<hmac>`: one person's lines by month or year; three writes a month at the most: the line, the
 *   bank's answer, what the case was told.
 * - `RUNS#<unit>`: which runs there are, one write to a run: 13 a year and county, 2,400 a year in the largest unit.
 * - `TALLY#<unit>`: what was counted of the unit's feed, written by the sweep alone: one transaction of up to 91 writes after the
 *   other, each of about 30 events. The largest unit has 4 events a second, 40 in a campaign: 12/s, 120/s.
 * - `QUERIES#<division/officer>`: the saved queries of one officer, written when one is saved or deleted.
 * - `RUNS#open`: the runs that are computed or posted, two writes to each phase; all 2,980 counties in the same hour: 4/s.
 */
export const keys = {
  handover: (id: string) => `HANDOVER#${id}`,
  person: (personKey: string) => `PERSON#${personKey}`,
  /** The caller is encoded so that no choice of caller and key can spell another caller's entry. */
  dedupe: (caller: string, key: string) => `DEDUPE#${encodeURIComponent(caller)}#${key}`,
  caseNumber: (caseNumber: string) => `CASE-NUMBER#${caseNumber}`,
  feed: (unit: string) => `FEED#${unit}`,
  division: (code: string) => `DIVISION#${code}`,
  locality: (code: string) => `LOCALITY#${code}`,
  parked: (unit: string) => `PARKED#${unit}`,
  system: 'SYSTEM',
  run: (runId: string) => `RUN#${runId}`,
  payments: (personKey: string) => `PAYMENTS#${personKey}`,
  premiums: (personKey: string) => `PREMIUMS#${personKey}`,
  runs: (unit: string) => `RUNS#${unit}`,
  openRuns: 'RUNS#open',
  /** Encoded as in `dedupe`. */
  savedQueries: (officer: string) => `QUERIES#${encodeURIComponent(officer)}`,
  tally: (unit: string) => `TALLY#${unit}`,
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
  certifier: 'CERTIFIER#',
  /** Not that of the events of cases: no feed tells of a run. */
  runEvent: 'RUN-EVENT#',
  runPage: 'PAGE#',
  month: 'MONTH#',
  year: 'YEAR#',
  /** Tallies of a pair of counties, of a county, of the whole unit. */
  pair: 'PAIR#',
  county: 'COUNTY#',
  unit: 'UNIT#',
} as const;

export const sorts = {
  event: (sequence: number) => `${prefixes.event}${ordinal(sequence, 6)}`,
  record: (sequence: number) => `${prefixes.record}${ordinal(sequence, 6)}`,
  outbox: (sequence: number, target: string) => `${prefixes.outbox}${ordinal(sequence, 6)}#${target}`,
  fed: (sequence: number) => `${prefixes.fed}${ordinal(sequence, 6)}`,
  head: 'HEAD',
  /** Lists the case for a further certifying locality; the first is listed by HEAD. */
  certifier: (code: string) => `${prefixes.certifier}${code}`,
  feedHead: 'HEAD',
  dedupe: 'DEDUPE',
  caseNumber: 'CASE-NUMBER',
  personKey: 'KEY',
  openCase: 'OPEN-CASE',
  roll: 'ROLL',
  personCase: (handoverId: string) => `${prefixes.personCase}${handoverId}`,
  feedEntry: (position: number) => `${prefixes.feedEntry}${ordinal(position, 12)}`,
  divisionFrom: (year: number) => `FROM#${ordinal(year, 4)}`,
  locality: 'LOCALITY',
  parked: (messageId: string) => `MESSAGE#${messageId}`,
  personIndexKey: 'PERSON-INDEX-KEY',
  savedQueries: 'QUERIES',
  runHead: 'HEAD',
  runEvent: (sequence: number) => `${prefixes.runEvent}${ordinal(sequence, 6)}`,
  runPage: (generation: number, page: number) =>
    `${prefixes.runPage}${ordinal(generation, 4)}#${ordinal(page, 5)}`,
  month: (month: string) => `${prefixes.month}${month}`,
  year: (year: string) => `${prefixes.year}${year}`,
  tallyHead: 'HEAD',
  /** A county's tallies lie together, and of a pair its months, so that a division of any level and a page of pairs is one range. */
  tally: (level: 'pair' | 'county' | 'unit', subject: string, month: string) =>
    `${prefixes[level]}${subject}#${month}`,
  listedRun: (county: string, kind: string, period: string) => `${county}#${kind}#${period}`,
} as const;

export const attributes = {
  partition: 'pk',
  sort: 'sk',
  /** Epoch seconds after which an item may go: deduplication keys only. */
  expires: 'expiresAt',
  /** Head projection for lists: nothing unmasked. */
  summary: 'summary',
  /** On OUTBOX rows: `relayNow` whenever the relay has to send it; the stream filter passes inserts and changes that carry it. */
  relay: 'relay',
  /** On EVENT items, outside the hash: the parties at that moment, which the feed needs without a look at the case. */
  about: 'about',
  /** On LOCALITY items: since when the locality is suspended, or operates again. */
  standingSince: 'standingSince',
} as const;
export const relayNow = 'now';

/** Number of partitions over which the events of one day are spread. */
export const dayShards = 8;

/**
 * Sparse indexes. A list partition is a province-level unit and its sort key begins with the county, so that one index answers a
 * county, a prefecture and a province: largest unit 2/s, 20/s in a campaign.
 */
export const indexes = {
  /** Cases of a hukou locality by county and due day: HEAD only. */
  byDestination: { name: 'by-destination', partition: 'destinationUnit', sort: 'destinationDue' },
  /** Cases of a certifying locality by county, newest last: HEAD, and CERTIFIER rows of further certifiers. */
  byOrigin: { name: 'by-origin', partition: 'originUnit', sort: 'originSince' },
  /** Messages not received yet, by the next attempt: OUTBOX rows while pending; parked ones in a partition of their own. */
  byPending: { name: 'by-pending', partition: 'pendingUnit', sort: 'pendingDue' },
  /** Events of a civil day over `dayShards` partitions: 3/s each, 30/s in a campaign. */
  byDay: { name: 'by-day', partition: 'dayShard', sort: 'dayAt' },
  /** Cases the sweep has to look at, by day: HEAD only. */
  byWake: { name: 'by-wake', partition: 'wakeUnit', sort: 'wakesOn' },
  /** Who draws and who contributes in a county, by case: HEAD only, written on entering and leaving. */
  byRoll: { name: 'by-roll', partition: 'rollShelf', sort: 'rollCase' },
} as const;
export type IndexName = keyof typeof indexes;

/** A case rests when it is closed and nothing is due: it is listed apart, so that years of closed cases never slow the open ones. */
export const listShelves = ['open', 'resting'] as const;
export type ListShelf = (typeof listShelves)[number];

/** Values of the index keys. Every sort value is unique in its partition, so that a page can go on from it alone. */
export const places = {
  listPartition: (unit: string, shelf: ListShelf) => (shelf === 'open' ? unit : `${unit}#resting`),
  /** A case without a due day comes after all that have one. */
  due: (county: string, dueOn: string | undefined, id: string) => `${county}#${dueOn ?? '9999-12-31'}#${id}`,
  since: (county: string, at: string, id: string) => `${county}#${at}#${id}`,
  pendingPartition: (unit: string) => unit,
  parkedPartition: (unit: string) => `${unit}#parked`,
  pending: (nextAttemptAt: string, id: string, outboxSort: string) => `${nextAttemptAt}#${id}#${outboxSort}`,
  wake: (day: string, id: string) => `${day}#${id}`,
  rollPartition: (county: string, shelf: string) => `${county}#${shelf}`,
  dayPartition: (day: string, shard: number) => `DAY#${day}#${shard}`,
  day: (at: string, id: string, sequence: number) => `${at}#${id}#${ordinal(sequence, 6)}`,
} as const;

/** Below and above every character that keys are made of. */
export const lowest = '!';
export const highest = '~';

/** Which attributes each index copies beside its keys. */
export const projections: Readonly<Record<IndexName, 'all' | 'keys' | readonly string[]>> = {
  byDestination: [attributes.summary],
  byOrigin: [attributes.summary],
  byPending: 'keys',
  byDay: 'all',
  byWake: 'keys',
  byRoll: 'keys',
};
