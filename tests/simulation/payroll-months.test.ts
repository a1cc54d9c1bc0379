import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fen } from '../../shared/kernel/fen.ts';
import { type CivilMonth, civilMonthSchema, plusMonths } from '../../shared/kernel/civil-month.ts';
import type { RunLineView } from '../../shared/usecases/runs/run-view.ts';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld } from '../support/exchange-world.ts';
import { faultyClients } from '../support/faulty-client.ts';
import { accountRecorded, caseIdOf, residents, settleIn } from '../support/run-county.ts';
import { runningIn, type RunOffice, runOffice, stumblingWorker } from '../support/run-office.ts';
import { type SeededRandom, seededRandom } from '../support/seeded-random.ts';

const people = residents(9);
const months = 14;
const first = civilMonthSchema.parse('2025-06');

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

/** What a person of these stories is owed from March 2025 on: 163 yuan, and 183 from the rise of January 2026. */
const owedThrough = (last: CivilMonth): number => {
  let owedFen = 0;
  for (let month = civilMonthSchema.parse('2025-03'); month <= last; month = plusMonths(month, 1))
    owedFen += month < '2026-01' ? 16_300 : 18_300;
  return owedFen;
};

/** What the bank says in time, and what it says only after the month was closed. */
interface Bank {
  readonly late: { readonly runId: string; readonly line: RunLineView }[];
  readonly arrivedFen: Map<string, number>;
}

const arrived = ({ arrivedFen }: Bank, { handoverId, amountFen }: RunLineView) =>
  arrivedFen.set(handoverId, (arrivedFen.get(handoverId) ?? 0) + amountFen);

const answerMonth = async (
  office: RunOffice,
  bank: Bank,
  runId: string,
  random: SeededRandom | undefined,
) => {
  const rows = (await office.lines(runId)).flatMap((line) => {
    if (line.amountFen === 0) return [];
    const said = random?.fraction() ?? 1;
    if (said < 0.1) {
      bank.late.push({ runId, line });
      return [];
    }
    if (said < 0.25) return [office.rowOf(line, { outcome: 'failed', reason: 'account-closed' })];
    arrived(bank, line);
    return [office.rowOf(line)];
  });
  if (rows.length > 0) await office.answer(runId, rows);
};

const answerLate = async (office: RunOffice, bank: Bank, random: SeededRandom | undefined) => {
  for (const { runId, line } of bank.late.splice(0)) {
    const fails = random?.chance(0.5) ?? false;
    if (!fails) arrived(bank, line);
    await office.answer(runId, [office.rowOf(line, { outcome: fails ? 'failed' : 'paid' })]);
    await office.finish(runId);
  }
};

const putAccountsRight = async (office: RunOffice, random: SeededRandom | undefined) => {
  for (const { name } of people) {
    const state = await office.caseOf(name);
    if (state?.bankAccountInDoubtSince && (random?.chance(0.7) ?? true))
      await office.onCase(name, accountRecorded);
  }
};

const outstandingFen = async (office: RunOffice, runId: string): Promise<number> =>
  (await office.lines(runId, 'missing')).reduce<number>(
    (sumFen, { amountFen }: { amountFen: Fen }) => sumFen + amountFen,
    0,
  );

/** Everything that went out has one end: arrived, sent back, or nobody has said. */
const expectReconciled = async (office: RunOffice, runId: string) => {
  const head = await office.running.runs.load(runId);
  const { totals = {}, results = {} } = head?.run ?? {};
  const accounted = (results['paidFen'] ?? 0) + (results['failedFen'] ?? 0);
  expect(accounted + (await outstandingFen(office, runId))).toBe(totals['payFen']);
};

const monthOfRun = async (
  office: RunOffice,
  month: CivilMonth,
  bank: Bank,
  random: SeededRandom | undefined,
) => {
  const { id } = await office.compute(month);
  await office.issue(id);
  await answerMonth(office, bank, id, random);
  expect(await office.post(id)).toMatchObject({ status: 'closed' });
  await expectReconciled(office, id);
  return id;
};

const live = async (seed: number) => {
  const random = seededRandom(seed);
  const chaos = seededRandom(seed + 1_000);
  let stumbles = false;
  let lost = 0;
  const clients = faultyClients(engines.endpoints, {
    maxAttempts: 1,
    tap: () => {
      if (!stumbles || !chaos.chance(0.03)) return 'none';
      lost += 1;
      return chaos.chance(0.5) ? 'lost-before' : 'lost-after';
    },
  });
  const world = await createWorld(engines, { seed, units: ['53'], from: '2025-06-12', clients });
  const work = stumblingWorker((on) => {
    stumbles = on;
  });
  const office = runOffice(world, runningIn(world, 4), work);
  const bank: Bank = { late: [], arrivedFen: new Map() };
  try {
    await settleIn(world, people);
    const runs: string[] = [];
    for (let passed = 0; passed < months; passed += 1) {
      const isLast = passed >= months - 2;
      const chance = isLast ? undefined : random;
      await answerLate(office, bank, chance);
      await putAccountsRight(office, chance);
      runs.push(await monthOfRun(office, plusMonths(first, passed), bank, chance));
      world.clock.moveDays(30);
    }
    const owedFen = owedThrough(plusMonths(first, months - 1));
    for (const { name } of people) expect(bank.arrivedFen.get(caseIdOf(name)), name).toBe(owedFen);
    for (const run of runs) expect(await office.verify(run)).toEqual([]);
    return lost;
  } finally {
    world.stop();
    clients.close();
  }
};

test.each([1, 2])(
  'whatever the bank sends back, forgets or tells late, everybody has in the end what was due, and no fen more (%i)',
  async (seed) => {
    const lost = await live(seed);
    report(
      `simulation: payroll: seed ${seed}: ${months} months, ${people.length} persons, ${lost} calls lost`,
    );
    expect(lost).toBeGreaterThan(5);
  },
);
