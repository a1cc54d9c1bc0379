import { audit } from './audit/screen.ts';
import { caseScreen } from './case/screen.ts';
import { inbox } from './inbox/screen.ts';
import { operations } from './operations/screen.ts';
import { runs } from './runs/screen.ts';
import type { Screen } from './screen.ts';
import { sending } from './sending/screen.ts';
import { supervision } from './supervision/screen.ts';

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [
  { ...inbox, load: () => import('./inbox/inbox.tsx') },
  { ...sending, load: () => import('./sending/sending.tsx') },
  { ...runs, load: () => import('./runs/runs.tsx') },
  { ...supervision, load: () => import('./supervision/supervision.tsx') },
  { ...audit, load: () => import('./audit/audit.tsx') },
  { ...operations, load: () => import('./operations/operations.tsx') },
  { ...caseScreen, load: () => import('./case/case.tsx') },
];
