import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { toItem } from '../../shared/ledger/item.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import type { Store } from '../../shared/ledger/store.ts';
import type { CaseQuery, Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { deskStories, leafedThrough, writeStories } from './desk-stories.ts';
import type { SampleCase } from './sample-cases.ts';

let engines: Engines;
let ledger: Ledger;
let names: ReadonlyMap<string, string>;
let stories: Readonly<Record<string, SampleCase>>;

beforeAll(async () => {
  engines = await startEngines();
  ledger = createLedger(await createLedgerTable(engines.dynamo));
  stories = deskStories();
  names = await writeStories(ledger, stories);
});
afterAll(() => engines.stop());

const fengqing = { side: 'destination', prefix: '530921' } as const;
type Asked = Omit<CaseQuery, 'limit' | 'cursor'>;
const listed = async (query: Asked, from: Ledger = ledger): Promise<readonly string[]> =>
  (await leafedThrough(from, query)).map(({ id }) => names.get(id) ?? 'unknown').toSorted();

const rows: readonly (readonly [string, Partial<Asked>, readonly string[]])[] = [
  [
    'waits for the hukou side',
    { nextToAct: 'destination' },
    [
      'an enrolment is proposed',
      'on its way',
      'on nobody’s desk',
      'on the desk of 0102',
      'on the desk of 0103',
    ],
  ],
  ['waits for the certifying side', { nextToAct: 'origin' }, ['a question is open']],
  [
    'lies on the desk of an officer, and nothing that is at rest',
    { desk: { officer: 'FQ-0102' } },
    [
      'a question is open',
      'an enrolment is proposed',
      'discharged, an end is proposed',
      'on hold',
      'on the desk of 0102',
    ],
  ],
  [
    'of an officer is discharged, asked for by its phase',
    { desk: { officer: 'FQ-0102' }, phases: ['discharged'] },
    ['discharged', 'discharged, an end is proposed'],
  ],
  ['lies on the desk of another', { desk: { officer: 'FQ-0103' } }, ['on the desk of 0103']],
  ['lies on the desk of somebody unknown', { desk: { officer: 'FQ-9999' } }, []],
  ['lies on nobody’s desk', { desk: {} }, ['on its way', 'on nobody’s desk']],
  [
    'waits for a second officer, be it discharged',
    { proposalsOpen: true },
    ['an enrolment is proposed', 'discharged, an end is proposed'],
  ],
  ['is on hold', { onHold: true }, ['on hold']],
  [
    'waits for the hukou side on one desk',
    { nextToAct: 'destination', desk: { officer: 'FQ-0102' } },
    ['an enrolment is proposed', 'on the desk of 0102'],
  ],
];

describe('a list of a hukou county of what', () => {
  it.each(rows)('%s', async (_title, query, expected) => {
    expect(await listed({ ...fengqing, ...query })).toEqual([...expected].toSorted());
  });

  it('is open leaves out what is at rest and nothing else', async () => {
    const open = await listed({ ...fengqing, openOnly: true });
    expect(open).toEqual((await listed(fengqing)).filter((name) => name !== 'discharged'));
  });
});

describe('a line of a list', () => {
  it('says what a clerk needs to know before opening the case', async () => {
    const lines = await leafedThrough(ledger, fengqing);
    const line = (name: string) => lines.find(({ id }) => names.get(id) === name);
    expect(line('on its way')).toMatchObject({ nextToAct: 'destination', pension: 'not-due' });
    expect(line('on its way')).not.toHaveProperty('worstFinding');
    expect(line('on nobody’s desk')).toMatchObject({ worstFinding: 'information' });
    expect(line('a question is open')).toMatchObject({ nextToAct: 'origin', claimedBy: 'FQ-0102' });
    expect(line('on hold')).toMatchObject({ onHold: true });
    expect(line('on hold')).not.toHaveProperty('nextToAct');
    expect(line('an enrolment is proposed')).toMatchObject({ proposals: ['enrolment'], pension: 'due' });
    expect(line('discharged')).not.toHaveProperty('proposals');
  });
});

describe('lines that were written before there was a desk', () => {
  let early: Ledger;
  beforeAll(async () => {
    const store = await createLedgerTable(engines.dynamo);
    early = createLedger(store);
    for (const { head } of Object.values(stories)) await putEarly(store, head);
  });
  const putEarly = async ({ client, table }: Store, head: SampleCase['head']) => {
    const { summary, ...item } = unmarshall(headItem(head));
    const news = new Set('nextToAct claimedBy proposals asks onHold enrolment pension form'.split(' '));
    const before = Object.fromEntries(Object.entries(Object(summary)).filter(([name]) => !news.has(name)));
    await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...item, summary: before }) }));
  };

  it('show what they show today, made anew from the case', async () => {
    expect(await leafedThrough(early, fengqing)).toEqual(
      expect.arrayContaining([...(await leafedThrough(ledger, fengqing))]),
    );
  });

  it.each(rows)('are found: what %s', async (_title, query, expected) => {
    expect(await listed({ ...fengqing, ...query }, early)).toEqual([...expected].toSorted());
  });

  it('have everything of today when the case is asked for itself', async () => {
    const sample = stories['on the desk of 0103'];
    const [listedHead] = await early.casesOf([sample?.head.state.id ?? '']);
    expect(listedHead?.summary).toMatchObject({ claimedBy: 'FQ-0103', pension: 'not-due' });
    expect(listedHead?.head).toEqual(sample?.head);
  });
});

it('cases are given in the order in which they are asked for, and those that are not there are left out', async () => {
  const [first, second] = Object.values(stories).map(({ head }) => head.state.id);
  const ids = [second ?? '', 'nowhere', first ?? ''];
  expect((await ledger.casesOf(ids)).map(({ summary }) => summary.id)).toEqual([second, first]);
});
