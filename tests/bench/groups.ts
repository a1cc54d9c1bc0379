import { award } from './award.ts';
import { costs } from './costs.ts';
import { imports } from './imports.ts';
import { payroll } from './payroll.ts';
import { processor } from './processor.ts';
import type { Group } from './groups-under.ts';
import { throughput } from './throughput.ts';

/** Counted figures first: they are there in seconds and never differ. */
export const groups: readonly Group[] = [
  { prefixes: ['handover.'], measure: costs },
  {
    prefixes: ['push.cpu', 'receive.cpu'],
    measure: (effort) =>
      processor(effort === 'full' ? { rounds: 9, times: 1_500 } : { rounds: 3, times: 500 }),
  },
  {
    prefixes: ['award.'],
    measure: (effort) => award(effort === 'full' ? { rounds: 11, times: 20 } : { rounds: 3, times: 5 }),
  },
  { prefixes: ['import.', 'bundle.'], measure: (effort) => imports(effort === 'full' ? 11 : 3) },
  {
    prefixes: ['handover.throughput'],
    measure: (effort) => throughput(effort === 'full' ? 300 : 40),
  },
  { prefixes: ['payroll.'], measure: (effort) => payroll(effort === 'full' ? 100_000 : 2_000) },
];
