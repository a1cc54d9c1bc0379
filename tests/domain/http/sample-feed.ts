import { civilDateSchema, startOfDay } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema, prefixSchema } from '../../../shared/kernel/division-code.ts';
import type { FeedEntry } from '../../../shared/ports/feed.ts';

export interface SampleEntry {
  readonly position: number;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly officer?: string;
  readonly type?: string;
}

const day = (text: string) => civilDateSchema.parse(text);
const code = (text: string) => divisionCodeSchema.parse(text);

/** An event in the feed of Yunnan; a claim at Fengqing of a person certified in Mingguang, unless told otherwise. */
export const sampleEntry = ({
  position,
  from = '341182',
  to = '530921',
  on = '2026-03-02',
  officer = 'FQ-0102',
  type = 'claimed',
}: SampleEntry): FeedEntry => ({
  unit: '53',
  position,
  caseNumber: `case-${position}`,
  origins: [code(from)],
  destination: code(to),
  event: {
    handoverId: `handover-${position}`,
    sequence: position,
    at: startOfDay(day(on)),
    on: day(on),
    actor: { kind: 'officer', officer, roles: ['clerk'], division: prefixSchema.parse(to) },
    type,
    version: 1,
    data: {},
    correlationId: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
    previousHash: '',
    hash: '',
  },
});

export const sampleEntries = (count: number, change: Omit<SampleEntry, 'position'> = {}) =>
  Array.from({ length: count }, (_, index) => sampleEntry({ ...change, position: index + 1 }));
