import * as z from 'zod';
import {
  lateReturnSchema,
  type LineContent,
  lineContentSchema,
  lineDifferenceSchema,
  lineResultSchema,
  periodOfContent,
  type RunLine,
} from '../domain/runs/line.ts';
import type { RunKind } from '../domain/runs/run.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import type { LineKey } from '../ports/runs.ts';
import { damaged, fromItem, type Item, itemOf, type ItemKey, type StoredKind } from './item.ts';
import { packedContent, unpackedContent } from './packed-content.ts';
import { attributes, keys, sorts } from './table-layout.ts';

export const lineKey = ({ kind, period, personKey }: LineKey): Required<ItemKey> =>
  kind === 'payroll'
    ? { partition: keys.payments(personKey), sort: sorts.month(period) }
    : { partition: keys.premiums(personKey), sort: sorts.year(period) };

const kindOf = (runId: string): RunKind => (runId.startsWith('payroll') ? 'payroll' : 'premium-list');

/** The person is in the key; the content is packed so that a line of many rises still costs two write units. */
type StoredLine = Omit<RunLine, 'content' | 'personKey'> & { readonly content: string };

const storedLine: Omit<StoredKind<StoredLine>, 'key'> = {
  schema: z.strictObject({
    runId: z.string(),
    generation: z.int().min(1),
    lineId: z.string(),
    handoverId: z.string(),
    version: z.int().min(1),
    content: z.string(),
    pensionAgeOn: civilDateSchema,
    isNew: z.boolean(),
    formerPersonKey: z.string().exactOptional(),
    result: lineResultSchema.exactOptional(),
    difference: lineDifferenceSchema.exactOptional(),
    lateReturns: z.array(lateReturnSchema).readonly().exactOptional(),
    told: z.string().exactOptional(),
  } satisfies Record<keyof StoredLine, z.ZodType>),
};

export const lineItem = ({ personKey, content, ...line }: RunLine): Item => {
  const key = lineKey({ kind: kindOf(line.runId), period: periodOfContent(content), personKey });
  return itemOf({ ...storedLine, key: () => key }, { ...line, content: packedContent(content) });
};

const contentOf = (item: Item, packed: string): LineContent => {
  const parsed = lineContentSchema.safeParse(unpackedContent(packed));
  if (!parsed.success) throw damaged(item, 'content', parsed.error.issues[0]?.code ?? 'unknown');
  return parsed.data;
};

const personKeyOf = (item: Item): string => (item[attributes.partition]?.S ?? '').replace(/^[A-Z]+#/u, '');

/** The line; throws `ledger-item-damaged` when it lies under a key that is not its own. */
export const lineFrom = (item: Item): RunLine => {
  const partition = item[attributes.partition]?.S ?? '';
  const { content: packed, ...line } = fromItem({ ...storedLine, key: () => ({ partition }) }, item);
  const content = contentOf(item, packed);
  const personKey = personKeyOf(item);
  const key = lineKey({ kind: kindOf(line.runId), period: periodOfContent(content), personKey });
  if (key.partition !== partition || key.sort !== item[attributes.sort]?.S)
    throw damaged(item, attributes.partition, 'another key');
  return { ...line, personKey, content };
};
