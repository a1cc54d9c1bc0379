import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { currentDivisions } from '../../shared/localities/current-divisions.ts';
import { divisionSchema, type Division } from '../../shared/localities/division.ts';
import { defaultLocality, localitySchema } from '../../shared/localities/locality.ts';
import { createDayIndex } from '../../shared/ledger/day-index.ts';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createIndexKeyStore } from '../../shared/ledger/index-key-store.ts';
import { createInspection } from '../../shared/ledger/inspection.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createParkingLot } from '../../shared/ledger/parking-lot.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { dayShards } from '../../shared/ledger/table-layout.ts';
import { hasCode } from '../../shared/ports/failures.ts';
import type { Inspected } from '../../shared/ports/inspection.ts';
import type { ChainedEvent } from '../../shared/ports/ledger.ts';
import type { ParkedMessage } from '../../shared/ports/outbox.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  acceptedEvent,
  commitOf,
  day,
  division,
  fengqing,
  followedBy,
  instant,
  monday,
  pushCommit,
  pushedCase,
  rowFor,
} from './sample-cases.ts';

let engines: Engines;
let store: Store;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
});
afterAll(() => engines.stop());

const message = (id: string, wish: Partial<ParkedMessage> = {}): ParkedMessage => ({
  id,
  unit: '53',
  because: 'message-not-json',
  parkedAt: monday,
  sealedBody: 'eyJ',
  ...wish,
});

const hashesOf = (events: readonly ChainedEvent[]) => events.map(({ hash }) => hash).toSorted();
const distinct = (found: readonly Inspected[]) => [...new Set(found.map(canonicalJson))].toSorted();

describe('messages that nobody understood', () => {
  it('are kept until somebody decides, by province', async () => {
    const lot = createParkingLot(store);
    const { handoverId, sequence, target } = rowFor(pushedCase());
    const known = message('m2', { reference: { handoverId, sequence, target } });
    await lot.park(message('m1'));
    await lot.park(known);
    await lot.park(known);
    await lot.park(message('m3', { unit: '54' }));
    expect(await lot.list('53')).toEqual({ items: [message('m1'), known] });
    expect(await lot.find('53', 'm2')).toEqual(known);
    expect(await lot.find('54', 'm2')).toBeUndefined();
    await lot.remove('53', 'm2');
    expect(await lot.list('53')).toEqual({ items: [message('m1')] });
  });
});

describe('the key of the person index', () => {
  it('is the one that was stored first, whoever comes later or at the same moment', async () => {
    const keyStore = createIndexKeyStore(store);
    expect(await keyStore.wrappedIndexKey()).toBeUndefined();
    const stored = await Promise.all(['a', 'b', 'c'].map((wrapped) => keyStore.storeIndexKey(wrapped)));
    expect(new Set(stored).size).toBe(1);
    expect(await keyStore.storeIndexKey('d')).toBe(stored[0]);
    expect(await keyStore.wrappedIndexKey()).toBe(stored[0]);
  });
});

describe('the directory', () => {
  it('keeps several hundred imported divisions, each period of a code, and replaces a row by its newer form', async () => {
    const directory = createDirectory(store);
    const imported = currentDivisions.all.slice(0, 330);
    const code = division('522421');
    const first: Division = divisionSchema.parse({
      code,
      name: '毕节县',
      level: 'county',
      from: 981,
      until: 1993,
      successors: [{ code: '522401' }],
    });
    const second: Division = divisionSchema.parse({ ...first, from: 1995, until: undefined });
    await directory.putDivisions([second, ...imported, first]);
    expect(await directory.divisions(code)).toEqual([first, second]);
    for (const row of imported.filter((_row, index) => index % 41 === 0))
      expect(await directory.divisions(row.code)).toEqual([row]);
    await directory.putDivisions([{ ...second, name: '毕节市' }]);
    expect((await directory.divisions(code)).map(({ name }) => name)).toEqual(['毕节县', '毕节市']);
    expect(await directory.divisions(division('999999'))).toEqual([]);
  });

  it('keeps the particulars of a locality', async () => {
    const directory = createDirectory(store);
    const [row] = currentDivisions.lookup(fengqing);
    const locality = localitySchema.parse({
      ...(row ? defaultLocality(row) : {}),
      suspended: true,
      suspensionReason: '系统切换',
      publicKeys: [{ kid: 'k1', jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }, from: monday }],
    });
    expect(await directory.locality(fengqing)).toBeUndefined();
    await directory.putLocality(locality);
    expect(await directory.locality(fengqing)).toEqual(locality);
  });
});

describe('the events of one day', () => {
  it('are found in the shards of that day, each once, in pages', async () => {
    const ledger = createLedger(store);
    const days = createDayIndex(store);
    const late = instant('2026-05-05T15:59:59.000Z');
    const midnight = instant('2026-05-05T16:00:00.000Z');
    const expected: ChainedEvent[] = [];
    for (let index = 0; index < 20; index += 1) {
      const pushed = pushedCase({ at: late });
      expected.push(...pushed.events);
      await ledger.commit(pushCommit(pushed));
      await ledger.commit(pushCommit(pushedCase({ at: midnight })));
    }
    const found: ChainedEvent[] = [];
    const shardsUsed = new Set<number>();
    for (let shard = 0; shard < dayShards; shard += 1) {
      let cursor: string | undefined;
      do {
        const page = await days.eventsOfDay(day('2026-05-05'), shard, 2, cursor);
        expect(page.items.length).toBeLessThanOrEqual(2);
        if (page.items.length > 0) shardsUsed.add(shard);
        found.push(...page.items.flatMap((examined) => ('event' in examined ? [examined.event] : [])));
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
    expect(hashesOf(found)).toEqual(hashesOf(expected));
    expect(shardsUsed.size).toBeGreaterThan(1);
  });
});

describe('a verification of the whole store', () => {
  it('meets every case and every key that keeps a person unique', async () => {
    const fresh = await createLedgerTable(engines.dynamo);
    const ledger = createLedger(fresh);
    const expected: Inspected[] = [];
    for (let index = 0; index < 90; index += 1) {
      const pushed = pushedCase();
      const { state, personKey } = pushed.head;
      await ledger.commit(pushCommit(pushed));
      expected.push({ kind: 'case', handoverId: state.id });
      expected.push({ kind: 'open-case', personKey, handoverId: state.id });
      if (index % 3 > 0) continue;
      const accepted = commitOf(followedBy(pushed, acceptedEvent), {
        persons: [{ personKey, roll: { take: fengqing } }],
      });
      await ledger.commit(accepted);
      expected.push({ kind: 'roll', personKey, handoverId: state.id, division: fengqing });
    }
    const inspection = createInspection(fresh);
    const met: Inspected[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await inspection.next(cursor);
      met.push(...page.items);
      cursor = page.cursor;
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBeGreaterThan(1);
    expect(distinct(met)).toEqual(distinct(expected));
    expect(met).toHaveLength(distinct(met).length);
    const made = inspection.next('bm9uc2Vuc2U');
    expect(await made.catch((error: unknown) => hasCode(error, 'cursor-invalid'))).toBe(true);
  });
});
