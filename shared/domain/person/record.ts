import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { longTextSchema, personNameSchema, shortTextSchema } from '../../kernel/text.ts';

/**
 * The person as the certifying locality knows them. Only what the hukou locality needs to enrol: no household income, no
 * cause of poverty, no bank account (政务数据共享条例: what is shared serves the purpose and no other).
 */
export const personRecordSchema = z
  .strictObject({
    citizenId: z.string().min(1).max(64).meta({
      description:
        'GB 11643 number; 15 digits and 20/22-character disability certificates are accepted 公民身份号码',
    }),
    name: personNameSchema,
    sex: z.enum(['male', 'female']).optional(),
    bornOn: civilDateSchema.optional(),
    ethnicGroup: z
      .string()
      .regex(/^(0[1-9]|[1-4]\d|5[0-6])$/, 'ethnic-group-unknown')
      .optional()
      .meta({ description: 'GB/T 3304, 01 to 56 民族' }),
    residence: z
      .strictObject({ division: divisionCodeSchema, address: longTextSchema(200).optional() })
      .optional(),
    phone: shortTextSchema(30).optional(),
    householdNumber: shortTextSchema(40).optional(),
    personNumber: shortTextSchema(40).optional(),
  })
  .meta({ id: 'PersonRecord', description: 'The person handed over 移交对象' });
export type PersonRecord = z.output<typeof personRecordSchema>;

/** Whom an inquiry asks about: perhaps only a name and a remembered county. */
export const soughtPersonSchema = personRecordSchema
  .partial()
  .required({ name: true })
  .extend({ remembers: longTextSchema(500).optional() })
  .meta({ id: 'SoughtPerson', description: 'The person an inquiry is about 协查对象' });
export type SoughtPerson = z.output<typeof soughtPersonSchema>;

/** The officials who answer for a push; they act in office and stay in the trail. */
export const responsibleSchema = z
  .strictObject({
    investigatedBy: shortTextSchema(60),
    signedBy: shortTextSchema(60),
    answersFor: shortTextSchema(60),
  })
  .meta({ id: 'Responsible', description: 'Who investigated, signed and answers for it 经办、签批、责任人' });

export const documentSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'document-id-malformed'),
    kind: z.enum(['certification', 'identity', 'household-register', 'disability-certificate', 'other']),
    /** SHA-256 of the attachment, hex; the attachment itself travels by reference. */
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'document-digest-malformed'),
  })
  .meta({ id: 'DocumentReference', description: 'An attachment by reference 附件' });
