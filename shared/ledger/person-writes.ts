import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PersonChange } from '../ports/ledger.ts';
import { itemOf } from './item.ts';
import { storedPerson } from './stored-person.ts';
import { keys, sorts } from './table-layout.ts';
import { absent, type Condition, conditionOf, keyOf, type NamedWrite, putOf } from './transaction.ts';

export type PersonWriteName = 'data-key' | 'open-case' | 'roll' | 'listed-case';
type Write = NamedWrite<PersonWriteName>;

/** Nobody holds it, or this very case does. A case that holds nothing may let go: nothing changes. */
const freeFor = (handoverId: string): Condition => ({
  expression: `${absent.expression} OR handoverId = :mine`,
  values: { ':mine': { S: handoverId } },
});

interface Context {
  readonly table: string;
  readonly handoverId: string;
}

const release = (
  { table, handoverId }: Context,
  { personKey }: PersonChange,
  sort: string,
): TransactWriteItem => ({
  Delete: {
    TableName: table,
    Key: keyOf({ partition: keys.person(personKey), sort }),
    ...conditionOf(freeFor(handoverId)),
  },
});

const openCaseWrites = (context: Context, change: PersonChange): readonly Write[] => {
  const { table, handoverId } = context;
  if (change.openCase === undefined) return [];
  if (change.openCase === 'release')
    return [{ name: 'open-case', write: release(context, change, sorts.openCase) }];
  const item = itemOf(storedPerson.openCase(change.personKey), { handoverId });
  return [{ name: 'open-case', write: putOf(table, item, freeFor(handoverId)) }];
};

const rollWrites = (context: Context, change: PersonChange): readonly Write[] => {
  const { table, handoverId } = context;
  if (change.roll === undefined) return [];
  if (change.roll === 'release') return [{ name: 'roll', write: release(context, change, sorts.roll) }];
  const item = itemOf(storedPerson.roll(change.personKey), { division: change.roll.take, handoverId });
  return [{ name: 'roll', write: putOf(table, item, freeFor(handoverId)) }];
};

/** Never on two rolls, never two open cases: the conditions that keep what is unique in the country. */
export const personWrites = (context: Context, change: PersonChange): readonly Write[] => {
  const { table, handoverId } = context;
  const { personKey, newDataKey, listCase } = change;
  return [
    ...(newDataKey === undefined
      ? []
      : [
          {
            name: 'data-key' as const,
            write: putOf(table, itemOf(storedPerson.dataKey(personKey), { dataKey: newDataKey }), absent),
          },
        ]),
    ...openCaseWrites(context, change),
    ...rollWrites(context, change),
    ...(listCase
      ? [
          {
            name: 'listed-case' as const,
            write: putOf(table, itemOf(storedPerson.listedCase(personKey, handoverId), { handoverId })),
          },
        ]
      : []),
  ];
};
