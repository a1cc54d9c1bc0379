import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { createClients } from '../../infra/local/local-clients.ts';
import { provinceOf } from '../../shared/kernel/division-code.ts';
import { createRoll } from '../../shared/ledger/roll.ts';
import { createRunStore } from '../../shared/ledger/runs.ts';
import { testRegion } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { seedRoll } from '../support/synthetic-roll.ts';
import { createMeter } from './metering.ts';
import { computePayroll, rollCounty } from './payroll-run.ts';
import { exchangeOver } from './push-cpu.ts';
import { type Result, round } from './result.ts';

const probe = fileURLToPath(new URL('payroll-probe.ts', import.meta.url));
const probed = z.strictObject({
  persons: z.int(),
  payFen: z.int(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
});
type Probed = z.output<typeof probed>;

/** A table with a county's roll on an engine of its own, on disk. */
const withRoll = async <T>(
  persons: number,
  use: (at: {
    readonly clients: ReturnType<typeof createClients>;
    readonly endpoint: string;
    readonly folder: string;
    readonly table: string;
  }) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-payroll-'));
  const engine = await startDynamo({ dataFolder: folder });
  const clients = createClients({ dynamodb: engine.endpoint, sqs: engine.endpoint }, testRegion);
  try {
    const store = await createLedgerTable(clients.dynamo);
    await seedRoll(store, { county: rollCounty, shelf: 'drawing', persons, seed: 1 });
    return await use({ clients, endpoint: engine.endpoint, folder, table: store.table });
  } finally {
    clients.close();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const probePayroll = (persons: number): Promise<Probed> =>
  withRoll(persons, async ({ endpoint, folder, table }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [probe], {
      env: {
        PATH: process.env['PATH'],
        AWS_REGION: testRegion,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        LEDGER_TABLE: table,
        KEY_PROVIDER: 'file',
        KEY_FILE: join(folder, 'key'),
      },
    });
    const result = probed.parse(JSON.parse(stdout));
    if (result.persons !== persons) throw new Error(`${result.persons} of ${persons} persons were paid`);
    return result;
  });

const countedPersons = 900;

/** Counted at the client: the same at every run. */
const writeUnitsPerPerson = (): Promise<number> =>
  withRoll(countedPersons, async ({ clients, table }) => {
    const meter = createMeter();
    meter.onDatabase(clients.dynamo);
    const store = { client: clients.dynamo, table };
    await computePayroll({
      exchange: exchangeOver(clients.dynamo),
      runs: createRunStore(store),
      roll: createRoll(store),
      division: provinceOf(rollCounty),
    });
    return meter.read().writeUnits / countedPersons;
  });

/** One county's payroll of a month over the real store, the worker alone in its process; then a tenth of it, for the memory. */
export const payroll = async (persons: number): Promise<readonly Result[]> => {
  const whole = await probePayroll(persons);
  const tenth = await probePayroll(persons / 10);
  return [
    { name: 'payroll.write-units-per-person', value: round(await writeUnitsPerPerson()), unit: 'units' },
    { name: 'payroll.persons', value: persons, unit: 'persons' },
    {
      name: 'payroll.persons-per-second',
      value: round(persons / whole.seconds, 0),
      unit: 'persons/s',
    },
    {
      name: 'payroll.worker-cpu',
      value: round((whole.cpuSeconds * 1_000) / persons, 3),
      unit: 'ms/person',
    },
    { name: 'payroll.peak-megabytes', value: round(whole.peakMegabytes, 0), unit: 'MB' },
    {
      name: 'payroll.peak-growth',
      value: round(whole.peakMegabytes / tenth.peakMegabytes),
      unit: 'times the peak of a tenth',
      aim: '<= 1.25',
    },
  ];
};
