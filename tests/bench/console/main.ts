import type { Group } from '../groups-under.ts';
import { runGroups } from '../run-groups.ts';
import { firstScreen } from './first-screen.ts';
import { fullInbox } from './full-inbox.ts';
import { lighthouseOf } from './lighthouse-of.ts';
import { withDesk } from './with-desk.ts';

const groups: readonly Group[] = [
  { prefixes: ['console.first-screen.'], measure: () => withDesk(firstScreen) },
  {
    prefixes: ['console.inbox.'],
    measure: (effort) => withDesk((desk) => fullInbox(desk, effort === 'full' ? 9 : 3)),
  },
  {
    prefixes: ['console.lighthouse.'],
    measure: (effort) => withDesk((desk) => lighthouseOf(desk, effort === 'full' ? 3 : 1)),
  },
];

/** `npm run bench:console -- [--quick] [--only <prefix>] [--json <file>]`: the console in a browser, over a running exchange. */
await runGroups(groups);
