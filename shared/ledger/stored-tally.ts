import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Addition } from '../domain/clearance/additions.ts';
import { subjectName, tallyLevels, type TallySubject } from '../domain/clearance/subject.ts';
import type { Tally } from '../domain/clearance/tally.ts';
import { sides } from '../domain/actor.ts';
import { type CivilMonth, civilMonthSchema } from '../kernel/civil-month.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { type Instant, instantSchema } from '../kernel/instant.ts';
import { damaged, type Item, keyItem, type StoredKind } from './item.ts';
import { attributes, keys, prefixes, sorts } from './table-layout.ts';

/** Up to which position of its feed a unit is counted. */
export interface TallyHead {
  readonly unit: string;
  readonly position: number;
  readonly lastEventAt: Instant;
}
export const storedTallyHead: StoredKind<TallyHead> = {
  schema: z.strictObject({
    unit: z.string().min(1),
    position: z.int().min(1),
    lastEventAt: instantSchema,
  } satisfies Record<keyof TallyHead, z.ZodType>),
  key: ({ unit }) => ({ partition: keys.tally(unit), sort: sorts.tallyHead }),
};

/** Adds each counter as an attribute of its own: nothing has to be read before. */
export const additionWrite = (table: string, unit: string, addition: Addition): TransactWriteItem => {
  const { subject, month, tally } = addition;
  const counters = Object.entries(tally);
  return {
    Update: {
      TableName: table,
      Key: keyItem(keys.tally(unit), sorts.tally(subject.level, subjectName(subject), month)),
      UpdateExpression: `ADD ${counters.map((_counter, index) => `#c${index} :c${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(counters.map(([name], index) => [`#c${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        counters.map(([, count], index) => [`:c${index}`, { N: String(count) }]),
      ),
    },
  };
};

const sideSchema = z.enum(sides);
const pairParts = z.tuple([divisionCodeSchema, sideSchema, divisionCodeSchema, civilMonthSchema]);
const placeParts = z.tuple([z.string().regex(/^\d{2}(?:\d{4})?$/u), sideSchema, civilMonthSchema]);

/** What a row is about, from its sort value; nothing where that is none of a tally. */
const subjectAt = (sort: string): Omit<StoredTally, 'tally'> | undefined => {
  const level = tallyLevels.find((candidate) => sort.startsWith(prefixes[candidate]));
  const [, ...parts] = sort.split('#');
  if (level === 'pair') {
    const parsed = pairParts.safeParse(parts);
    if (!parsed.success) return undefined;
    const [place, side, other, month] = parsed.data;
    return { subject: { level, place, side, other }, month };
  }
  if (level === undefined) return undefined;
  const parsed = placeParts.safeParse(parts);
  if (!parsed.success) return undefined;
  const [place, side, month] = parsed.data;
  return { subject: { level, place, side }, month };
};

const counters = z.record(z.string().regex(/^[a-zA-Z]+(?:\.[a-z0-9-]+)?$/u), z.int().min(1));

export interface StoredTally {
  readonly subject: TallySubject;
  readonly month: CivilMonth;
  readonly tally: Tally;
}

/** Throws `ledger-item-damaged`. */
export const tallyFrom = (item: Item): StoredTally => {
  const { [attributes.partition]: _partition, [attributes.sort]: _sort, ...own } = item;
  const about = subjectAt(item[attributes.sort]?.S ?? '');
  if (!about) throw damaged(item, attributes.sort, 'no tally');
  const tally = counters.safeParse(unmarshall(own));
  if (!tally.success) throw damaged(item, '(item)', tally.error.issues[0]?.code ?? 'unknown');
  return { ...about, tally: tally.data };
};
