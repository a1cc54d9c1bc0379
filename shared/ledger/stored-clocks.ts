import * as z from 'zod';
import { type Clock, type ClockName, escalationLevels } from '../domain/handover/clocks.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';

const clockSchema = z.strictObject({
  since: civilDateSchema,
  dueOn: civilDateSchema,
  pausedOn: civilDateSchema.exactOptional(),
  escalatedTo: z.enum(escalationLevels).exactOptional(),
  escalateNextOn: civilDateSchema.exactOptional(),
} satisfies Record<keyof Clock, z.ZodType>);

const clock = clockSchema.exactOptional();

/** Every clock by name: a new one that is forgotten here does not compile. */
export const clocksSchema = z.strictObject({
  answerInquiry: clock,
  confirmRegistrationAtOrigin: clock,
  deliver: clock,
  claim: clock,
  expireUnclaimed: clock,
  decideHandover: clock,
  answerClarification: clock,
  correctReturned: clock,
  decideEnrolment: clock,
  listPremium: clock,
  payPremium: clock,
  claimPension: clock,
  decidePensionClaim: clock,
  confirmFirstPayment: clock,
} satisfies Record<ClockName, z.ZodType>);
