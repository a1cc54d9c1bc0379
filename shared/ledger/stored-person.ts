import * as z from 'zod';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import type { PersonEntry } from '../ports/ledger.ts';
import { damaged, fromItem, type Item, type StoredKind } from './item.ts';
import { attributes, keys, prefixes, sorts } from './table-layout.ts';

const at = <T>(sort: string, schema: z.ZodType<T>, personKey: string): StoredKind<T> => ({
  schema,
  key: () => ({ partition: keys.person(personKey), sort }),
});
const dataKeySchema = z.strictObject({ dataKey: z.string().min(1) });
const holderSchema = z.strictObject({ handoverId: z.string().min(1) });
const rollSchema = z.strictObject({ division: divisionCodeSchema, handoverId: z.string().min(1) });

export const storedPerson = {
  dataKey: (personKey: string) => at(sorts.personKey, dataKeySchema, personKey),
  openCase: (personKey: string) => at(sorts.openCase, holderSchema, personKey),
  roll: (personKey: string) => at(sorts.roll, rollSchema, personKey),
  listedCase: (personKey: string, handoverId: string) =>
    at(sorts.personCase(handoverId), holderSchema, personKey),
};

type Part = Partial<Omit<PersonEntry, 'personKey' | 'cases'>> & { readonly listed?: string };

const partFrom = (personKey: string, item: Item): Part => {
  const sort = item[attributes.sort]?.S ?? '';
  switch (sort) {
    case sorts.personKey:
      return fromItem(storedPerson.dataKey(personKey), item);
    case sorts.openCase:
      return { openCase: fromItem(storedPerson.openCase(personKey), item).handoverId };
    case sorts.roll:
      return { roll: fromItem(storedPerson.roll(personKey), item) };
    default: {
      if (!sort.startsWith(prefixes.personCase)) throw damaged(item, attributes.sort, 'unknown kind');
      const listed = sort.slice(prefixes.personCase.length);
      return { listed: fromItem(storedPerson.listedCase(personKey, listed), item).handoverId };
    }
  }
};

export const personFrom = (personKey: string, items: readonly Item[]): PersonEntry => {
  const parts = items.map((item) => partFrom(personKey, item));
  const [dataKey] = parts.flatMap((part) => part.dataKey ?? []);
  const [openCase] = parts.flatMap((part) => part.openCase ?? []);
  const [roll] = parts.flatMap((part) => part.roll ?? []);
  return {
    personKey,
    ...(dataKey === undefined ? {} : { dataKey }),
    ...(openCase === undefined ? {} : { openCase }),
    ...(roll === undefined ? {} : { roll }),
    cases: parts.flatMap(({ listed }) => listed ?? []),
  };
};
