import { randomUUID } from 'node:crypto';
import { BatchGetItemCommand, type BatchGetItemCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Handover, type RollShelf, rollShelves } from '../../shared/domain/handover/index.ts';
import { civilMonthSchema } from '../../shared/kernel/civil-month.ts';
import type { DivisionCode } from '../../shared/kernel/division-code.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createRoll } from '../../shared/ledger/roll.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import { hasCode, isOutage } from '../../shared/ports/failures.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Roll } from '../../shared/ports/roll.ts';
import { type Engines, startEngines, testRegion } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  acceptedEvent,
  commitOf,
  day,
  division,
  fengqing,
  followedBy,
  pushedCase,
  type SampleCase,
} from './sample-cases.ts';

const yunxian = division('530922');

/** A case that was taken over, with what the wish says of it. */
const onRoll = (wish: Partial<Handover> = {}, destination: DivisionCode = fengqing): SampleCase => {
  const sample = followedBy(pushedCase({ destination }), acceptedEvent);
  const enrolled: Partial<Handover> = {
    enrolment: { outcome: { kind: 'enrolled', enrolledOn: day('2026-03-05') }, attempts: 0 },
    pension: { ...sample.head.state.pension, status: 'not-due' },
  };
  return { ...sample, head: { ...sample.head, state: { ...sample.head.state, ...enrolled, ...wish } } };
};

const { pension } = onRoll().head.state;
const awarded: Partial<Handover> = {
  pension: { ...pension, status: 'awarded', firstMonth: civilMonthSchema.parse('2026-04') },
};
const byId = (ids: readonly string[]) => ids.toSorted();

describe('the roll of a county', () => {
  let engines: Engines;
  let ledger: Ledger;
  let roll: Roll;

  beforeAll(async () => {
    engines = await startEngines();
    const store = await createLedgerTable(engines.dynamo);
    ledger = createLedger(store);
    roll = createRoll(store);
  });
  afterAll(() => engines.stop());

  const write = async (sample: SampleCase): Promise<string> => {
    const outcome = await ledger.commit(commitOf(sample, { expectedVersion: 0 }, sample.events.length));
    expect(outcome).toEqual({ kind: 'committed' });
    return sample.head.state.id;
  };

  const walk = async (county: DivisionCode, shelf: RollShelf): Promise<readonly string[]> => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await roll.onRoll({ county, shelf, limit: 2, ...(cursor ? { cursor } : {}) });
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    return found;
  };

  it('keeps who draws apart from who contributes, and one county apart from the next', async () => {
    const contributing = await Promise.all([1, 2, 3, 4, 5].map(() => write(onRoll())));
    const drawing = await Promise.all([1, 2, 3].map(() => write(onRoll(awarded))));
    const nextDoor = await write(onRoll(awarded, yunxian));
    await write(pushedCase());
    await write(onRoll({ enrolment: { attempts: 1 } }));
    expect(await walk(fengqing, 'contributing')).toEqual(byId(contributing));
    expect(await walk(fengqing, 'drawing')).toEqual(byId(drawing));
    expect(await walk(yunxian, 'drawing')).toEqual([nextDoor]);
    expect(await walk(yunxian, 'contributing')).toEqual([]);
  });

  it('takes a case from one shelf to the other with its award, and off the roll with a return to the origin', async () => {
    const county = division('530923');
    const sample = onRoll({}, county);
    const id = await write(sample);
    const change = async (wish: Partial<Handover>, before: SampleCase): Promise<SampleCase> => {
      const next = followedBy(before, acceptedEvent);
      const state = { ...before.head.state, ...wish, version: next.head.state.version };
      const changed = { ...next, head: { ...next.head, state } };
      expect(await ledger.commit(commitOf(changed))).toEqual({ kind: 'committed' });
      return changed;
    };
    const shelves = () => Promise.all(rollShelves.map((shelf) => walk(county, shelf)));
    expect(await shelves()).toEqual([[], [id]]);
    const drawing = await change(awarded, sample);
    expect(await shelves()).toEqual([[id], []]);
    await change({ ...awarded, phase: 'withdrawn' }, drawing);
    expect(await shelves()).toEqual([[], []]);
  });

  it('refuses a cursor of another shelf', async () => {
    const { cursor } = await roll.onRoll({ county: fengqing, shelf: 'drawing', limit: 1 });
    if (cursor === undefined) throw new Error('the roll has one page only');
    const error: unknown = await roll
      .onRoll({ county: fengqing, shelf: 'contributing', limit: 1, cursor })
      .catch((thrown: unknown) => thrown);
    expect(hasCode(error, 'cursor-invalid')).toBe(true);
  });

  it('gives the cases in the order asked for, more than one request holds, without those that are not there', async () => {
    const samples = Array.from({ length: 103 }, () => onRoll({}, division('530924')));
    for (const sample of samples) await write(sample);
    const ids = samples.map(({ head }) => head.state.id);
    const asked = [...ids.toReversed(), randomUUID()];
    const heads = await roll.heads(asked);
    expect(heads.map(({ state }) => state.id)).toEqual(ids.toReversed());
    expect(heads[0]).toEqual(samples.at(-1)?.head);
    expect(await roll.heads([])).toEqual([]);
  }, 60_000);
});

describe('a table that gives only some of the cases', () => {
  const client = new DynamoDBClient({ region: testRegion });
  const table = mockClient(client);
  const roll = createRoll({ client, table: 'ledger' });
  beforeEach(() => table.reset());

  it('is asked again for the others, consistently each time', async () => {
    const samples = [1, 2, 3].map(() => onRoll());
    const items = new Map(samples.map(({ head }) => [`HANDOVER#${head.state.id}`, headItem(head)]));
    const asked: number[] = [];
    table.on(BatchGetItemCommand).callsFake(({ RequestItems }: BatchGetItemCommandInput) => {
      const { Keys = [], ConsistentRead } = RequestItems?.['ledger'] ?? {};
      expect(ConsistentRead).toBe(true);
      asked.push(Keys.length);
      const [first, ...rest] = Keys;
      return {
        Responses: { ledger: [items.get(first?.['pk']?.S ?? '')] },
        UnprocessedKeys: rest.length > 0 ? { ledger: { Keys: rest } } : {},
      };
    });
    const heads = await roll.heads(samples.map(({ head }) => head.state.id));
    expect(heads).toEqual(samples.map(({ head }) => head));
    expect(asked).toEqual([3, 2, 1]);
  });

  it('that gives none at all is an outage', async () => {
    table
      .on(BatchGetItemCommand)
      .callsFake(({ RequestItems }: BatchGetItemCommandInput) => ({ UnprocessedKeys: RequestItems }));
    const error: unknown = await roll.heads(['a']).catch((thrown: unknown) => thrown);
    expect(isOutage(error) && hasCode(error, 'ledger-busy')).toBe(true);
  }, 20_000);
});
