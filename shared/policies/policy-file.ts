import * as z from 'zod';

import { civilDateSchema } from '../kernel/civil-date.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { deadlinePolicySchema } from './deadline-policy.ts';

const partialDeadlines = deadlinePolicySchema.unwrap().partial().strict().readonly();

/** One place from one day on, until the same place's next file. A file in effect is never edited. */
const header = { inForceFrom: civilDateSchema };

/** The nation's file (`division` is `''`) states everything; others only what differs from the place above. */
export const policyFileSchema = z.union([
  z.strictObject({
    ...header,
    division: prefixSchema.refine((prefix) => prefix === ''),
    deadlines: deadlinePolicySchema,
  }),
  z.strictObject({
    ...header,
    division: prefixSchema.refine((prefix) => prefix !== '', 'policy-division-missing'),
    deadlines: partialDeadlines,
  }),
]);

export type PolicyFile = z.infer<typeof policyFileSchema>;

/** `cn/2023-12-01`, `4419/2020-01-01`: the file's place under `data/`, without the ending. */
export const policyFileName = ({ division, inForceFrom }: PolicyFile): string =>
  `${division === '' ? 'cn' : division}/${inForceFrom}`;
