import * as z from 'zod';
import { type CivilDate, civilDateAt, civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';

/** The part of a case that the journeys look at. */
export const handoverSchema = z.looseObject({
  id: z.string(),
  caseNumber: z.string(),
  version: z.int(),
  phase: z.string(),
  destination: divisionCodeSchema,
  certifiers: z.array(z.looseObject({ locality: divisionCodeSchema })),
  findings: z.array(z.looseObject({ code: z.string() })),
  enrolment: z.looseObject({ comesBackOn: civilDateSchema.optional(), outcome: z.unknown().optional() }),
  premiums: z.record(
    z.string(),
    z.looseObject({ status: z.string(), governmentFen: z.int(), personFen: z.int() }),
  ),
  pension: z.looseObject({
    status: z.string(),
    monthlyFen: z.int().optional(),
    firstMonth: z.string().optional(),
    suspendedFrom: z.string().optional(),
    unpaidMonths: z.array(z.string()),
    proofOfLife: z
      .looseObject({
        dueOn: z.string().optional(),
        remindOn: z.string().optional(),
        remindedOn: z.string().optional(),
      })
      .optional(),
  }),
  allowedActions: z.array(z.string()),
  changedAt: instantSchema,
});
export type Handover = z.output<typeof handoverSchema>;

/** The day it was at the exchange when the case last changed; its clock may be ahead of this machine's. */
export const dayOf = ({ changedAt }: Handover): CivilDate => civilDateAt(changedAt);
