import { provinceOf } from '../../shared/kernel/division-code.ts';
import { wireExchange } from '../../shared/runtime/wire-exchange.ts';
import { wireRoll, wireRunStore } from '../../shared/runtime/wire-stores.ts';
import { computePayroll, rollCounty } from './payroll-run.ts';

/**
 * Runs in a process of its own, wired as the deployed worker: computes one county's payroll and says how long that took and how much
 * memory the process ever held.
 */
const began = performance.now();
const { persons, payFen } = await computePayroll({
  exchange: wireExchange(),
  runs: wireRunStore(),
  roll: wireRoll(),
  division: provinceOf(rollCounty),
});
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    persons,
    payFen,
    seconds,
    cpuSeconds: (user + system) / 1_000_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  }),
);
