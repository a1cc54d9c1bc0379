import { expect, test } from 'vitest';
import { fen } from '../../shared/kernel/fen.ts';
import { bornAdult, clerk as clerkMove } from '../domain/handover/cast.ts';
import { enrolled, listed } from '../domain/handover/stories.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';
import { valueOf } from '../support/run-parts.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(5, (county) => {
  ({ world, office } = county);
});

const id = 'premium-list-530921-2025';
const people = [
  { name: 'enrolled', moves: enrolled, bornOn: bornAdult },
  { name: 'listed by an officer', moves: listed, bornOn: bornAdult },
] as const;

test('everyone whose premium falls due is on the list, and the cases are told that it was listed and paid', async () => {
  await settleIn(world, people);
  const run = await office.compute('2025', 'premium-list');
  expect(run.totals).toMatchObject({ persons: 2, payments: 2 });
  const [line] = await office.lines(id);
  if (!line || !('tierFen' in line.content)) throw new Error('nobody is listed');
  const { tierFen, governmentFen, personFen, subsidyFen } = line.content;
  expect(governmentFen + personFen).toBe(tierFen);
  expect(line.amountFen).toBe(governmentFen + subsidyFen);
  await office.issue(id);
  expect(valueOf(await office.instructions(id)).items).toHaveLength(2);
  await office.answer(
    id,
    (await office.lines(id)).map((one) => office.rowOf(one)),
  );
  expect(await office.post(id)).toMatchObject({ status: 'closed' });
  for (const { name } of people)
    expect(await office.caseOf(name)).toMatchObject({
      phase: 'discharged',
      premiums: { 2025: { status: 'paid', tierFen, governmentFen, personFen } },
    });
  expect(await office.verify(id)).toEqual([]);
});

test('a difference of finance is reported on its line, and the case is told of no payment until it is solved', async () => {
  await settleIn(world, people.slice(0, 1));
  await office.compute('2025', 'premium-list');
  await office.issue(id);
  const [line] = await office.lines(id);
  if (!line) throw new Error('nobody is listed');
  const { results } = await office.answer(id, [office.rowOf(line, { amountFen: fen(line.amountFen - 100) })]);
  expect(results).toMatchObject([{ accepted: false, code: 'amount-differs' }]);
  await office.post(id);
  expect(await office.caseOf('enrolled')).toMatchObject({
    phase: 'taking-over',
    premiums: { 2025: { status: 'listed' } },
  });
  await office.answer(id, [office.rowOf(line)]);
  expect(await office.finish(id)).toMatchObject({ status: 'closed', results: { paid: 1, differing: 0 } });
  expect(await office.caseOf('enrolled')).toMatchObject({ premiums: { 2025: { status: 'paid' } } });
  expect(await office.verify(id)).toEqual([]);
});

test('who was paid for already is not on the list of the same year again', async () => {
  await settleIn(world, people.slice(1));
  await office.onCase('listed by an officer', {
    ...clerkMove('confirm-premium-paid', {
      year: 2025,
      paidOn: '2025-06-12',
      governmentFen: 10_000,
      personFen: 0,
    }),
  });
  const run = await office.compute('2025', 'premium-list');
  expect(run).toMatchObject({ totals: {}, skipped: { 'already-paid': 1 } });
});
