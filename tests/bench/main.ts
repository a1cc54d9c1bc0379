import { groups } from './groups.ts';
import { runGroups } from './run-groups.ts';

/** `npm run bench -- [--quick] [--only <prefix>] [--json <file>]` */
await runGroups(groups);
