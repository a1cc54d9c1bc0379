import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';

/**
 * Status for which a person is certified. 建档立卡 is historical; the four groups of 2021 and the three monitored groups
 * follow it (人社部发〔2017〕59号; the guidance of 2021 on consolidating poverty alleviation).
 */
export const certificationCategories = [
  'registered-poor',
  'dibao',
  'tekun',
  'fallen-back',
  'severely-disabled',
  'unstable-after-poverty',
  'at-the-margin-of-poverty',
  'sudden-serious-hardship',
] as const;
export const certificationCategorySchema = z.enum(certificationCategories).meta({
  description: 'Status for which the person is certified 困难群体类别',
});
export type CertificationCategory = z.output<typeof certificationCategorySchema>;

export const pensionSchemes = ['resident', 'employee', 'public-institution'] as const;

/** The answer of the hukou locality to "is this person enrolled?": exactly one of these. */
export const enrolmentOutcomeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('enrolled'), enrolledOn: civilDateSchema }),
    z.strictObject({
      kind: z.literal('covered-elsewhere'),
      scheme: z.enum(pensionSchemes),
      place: divisionCodeSchema,
      since: civilDateSchema.optional(),
      drawing: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('deferred'),
      reason: z.enum(['student', 'under-sixteen', 'soldier', 'prisoner']),
      until: civilDateSchema,
    }),
    z.strictObject({ kind: z.literal('refused'), waiverSignedOn: civilDateSchema }),
    z.strictObject({ kind: z.literal('not-found') }),
    z.strictObject({
      kind: z.literal('excluded'),
      reason: z.enum(['dead', 'settled-abroad', 'nationality-lost']),
      since: civilDateSchema.optional(),
    }),
  ])
  .meta({ id: 'EnrolmentOutcome', description: 'What became of the enrolment 参保结果' });
export type EnrolmentOutcome = z.output<typeof enrolmentOutcomeSchema>;

/** Why a hukou locality sends a case back for correction. */
export const returnCodes = [
  'identity-mismatch',
  'hukou-not-here',
  'hukou-cancelled',
  'certification-missing',
  'document-unreadable',
  'duplicate-of-another-case',
] as const;

export const forwardReasons = ['hukou-elsewhere', 'hukou-moved', 'duplicate-hukou-survivor'] as const;

/** Why the hukou is in a certifying county after the take-over. */
export const handBackReasons = ['hukou-moved', 'duplicate-hukou-survivor'] as const;

/** Why payments pause; a prisoner gets no arrears afterwards. */
export const suspensionReasons = ['no-proof-of-life', 'imprisoned', 'other'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
