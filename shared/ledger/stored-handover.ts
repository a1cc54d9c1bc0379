import * as z from 'zod';
import { sides } from '../domain/actor.ts';
import { statedAccountSchema } from '../domain/handover/benefit-schemas.ts';
import { findingSchema } from '../domain/handover/findings.ts';
import { terminationReasonSchema } from '../domain/handover/proposals.ts';
import {
  type Certification,
  type CertificationGap,
  type Certifier,
  type Handover,
  phases,
  type Stop,
  type TerminatedFrom,
} from '../domain/handover/state.ts';
import { certificationCategorySchema, suspensionReasonSchema } from '../domain/handover/terms.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { fenSchema } from '../kernel/fen.ts';
import { instantSchema } from '../kernel/instant.ts';
import { clocksSchema } from './stored-clocks.ts';
import {
  bankAccountSchema,
  enrolmentSchema,
  pensionSchema,
  premiumYearSchema,
  proposalsSchema,
} from './stored-obligations.ts';

const certificationShape = {
  category: certificationCategorySchema.exactOptional(),
  certifiedFrom: civilDateSchema.exactOptional(),
  certifiedUntil: civilDateSchema.exactOptional(),
  certificationGaps: z
    .array(
      z.strictObject({
        lostOn: civilDateSchema,
        regainedOn: civilDateSchema,
        liftedOut: z.literal(true).exactOptional(),
      } satisfies Record<keyof CertificationGap, z.ZodType>),
    )
    .exactOptional(),
  liftedOut: z.literal(true).exactOptional(),
} satisfies Record<keyof Certification, z.ZodType>;

const certifierSchema = z.strictObject({
  locality: divisionCodeSchema,
  since: instantSchema,
  ...certificationShape,
} satisfies Record<keyof Certifier, z.ZodType>);

const stopSchema = z.strictObject({
  destination: divisionCodeSchema,
  since: instantSchema,
  why: z.string().exactOptional(),
} satisfies Record<keyof Stop, z.ZodType>);

const terminatedFromSchema = z.strictObject({
  reason: terminationReasonSchema,
  premiumDue: z.boolean(),
  pension: pensionSchema.shape.status,
} satisfies Record<keyof TerminatedFrom, z.ZodType>);

const ordinal = z.int().min(1);
const side = z.enum(sides);

/** The folded case exactly as the domain's type says: a property added there and forgotten here does not compile. */
export const handoverSchema: z.ZodType<Handover> = z.strictObject({
  id: z.string().min(1),
  caseNumber: z.string().min(1),
  version: ordinal,
  phase: z.enum(phases),
  certifiers: z.tuple([certifierSchema], certifierSchema),
  route: z.tuple([stopSchema], stopSchema),
  givenCode: divisionCodeSchema.exactOptional(),
  responsible: side,
  ...certificationShape,
  acceptedAtStop: z.int().min(0).exactOptional(),
  documents: z.record(z.string(), z.strictObject({ digest: z.string(), invalidated: z.boolean() })),
  findings: z.array(findingSchema),
  claimedBy: z.string().exactOptional(),
  question: z.strictObject({ askedBy: side, sequence: ordinal }).exactOptional(),
  reminder: z.strictObject({ by: side, sequence: ordinal }).exactOptional(),
  hold: z.strictObject({ reason: z.string() }).exactOptional(),
  reopening: z.strictObject({ requestedBy: side }).exactOptional(),
  closedFrom: z.enum(phases).exactOptional(),
  proposals: proposalsSchema,
  enrolment: enrolmentSchema,
  premiumDue: z.boolean(),
  premiumYear: z.int().exactOptional(),
  premiums: z.record(z.string(), premiumYearSchema),
  pension: pensionSchema,
  hukouMovedTo: divisionCodeSchema.exactOptional(),
  hukouSurvivor: divisionCodeSchema.exactOptional(),
  transferTo: divisionCodeSchema.exactOptional(),
  transferOpenedBy: z.string().exactOptional(),
  diedOn: civilDateSchema.exactOptional(),
  overpaymentFen: fenSchema,
  overpaymentEstablishedFen: fenSchema.default(fenSchema.parse(0)),
  overpaymentEstablishedBy: z.string().exactOptional(),
  recoveredBeyondFen: fenSchema.exactOptional(),
  account: statedAccountSchema.exactOptional(),
  bankAccount: bankAccountSchema.exactOptional(),
  bankAccountInDoubtSince: civilDateSchema.exactOptional(),
  clocks: clocksSchema,
  recordSequence: ordinal,
  pensionAgeNoticed: z.literal(true).exactOptional(),
  ageInDoubtSince: civilDateSchema.exactOptional(),
  suspensionReason: suspensionReasonSchema.exactOptional(),
  terminatedFrom: terminatedFromSchema.exactOptional(),
} satisfies Record<keyof Handover, z.ZodType>);
