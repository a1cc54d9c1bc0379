import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { longTextSchema, personNameSchema, shortTextSchema } from '../../kernel/text.ts';
import { coded, titled } from '../worded.ts';
import { words } from '../words.ts';
import { ethnicGroups } from './ethnic-groups.ts';

/**
 * The person as the certifying locality knows them. Only what the hukou locality needs to enrol: no household income, no
 * cause of poverty, no bank account (政务数据共享条例: what is shared serves the purpose and no other).
 */
export const personRecordSchema = z
  .strictObject({
    citizenId: z
      .string()
      .min(1)
      .max(64)
      .meta({
        ...titled('公民身份号码', 'Citizen ID'),
        'x-format': 'citizen-id',
        description:
          'GB 11643 number; 15 digits and 20/22-character disability certificates are accepted 公民身份号码',
      }),
    name: personNameSchema.meta(titled('姓名', 'Name')),
    sex: coded({ male: words('男', 'Male'), female: words('女', 'Female') })
      .optional()
      .meta(titled('性别', 'Sex')),
    bornOn: civilDateSchema.optional().meta(titled('出生日期', 'Born on')),
    ethnicGroup: z
      .string()
      .regex(/^(0[1-9]|[1-4]\d|5[0-6])$/, 'ethnic-group-unknown')
      .optional()
      .meta({
        ...titled('民族', 'Ethnic group'),
        description: 'GB/T 3304, 01 to 56 民族',
        'x-words': ethnicGroups,
      }),
    residence: z
      .strictObject({
        division: divisionCodeSchema.meta(titled('现居住地区划', 'Division')),
        address: longTextSchema(200).optional().meta(titled('详细地址', 'Address')),
      })
      .optional()
      .meta(titled('现居住地', 'Residence')),
    phone: shortTextSchema(30).optional().meta(titled('联系电话', 'Phone')),
    householdNumber: shortTextSchema(40).optional().meta(titled('户编号', 'Household number')),
    personNumber: shortTextSchema(40).optional().meta(titled('人员编号', 'Person number')),
  })
  .meta({ id: 'PersonRecord', description: 'The person handed over 移交对象' });
export type PersonRecord = z.output<typeof personRecordSchema>;

/** Whom an inquiry asks about: perhaps only a name and a remembered county. */
export const soughtPersonSchema = personRecordSchema
  .partial()
  .required({ name: true })
  .extend({
    remembers: longTextSchema(500).optional().meta(titled('本人记得的情况', 'What the person remembers')),
  })
  .meta({ id: 'SoughtPerson', description: 'The person an inquiry is about 协查对象' });
export type SoughtPerson = z.output<typeof soughtPersonSchema>;

/** The officials who answer for a push; they act in office and stay in the trail. */
export const responsibleSchema = z
  .strictObject({
    investigatedBy: shortTextSchema(60).meta(titled('经办人', 'Investigated by')),
    signedBy: shortTextSchema(60).meta(titled('签批人', 'Signed by')),
    answersFor: shortTextSchema(60).meta(titled('责任人', 'Answers for it')),
  })
  .meta({ id: 'Responsible', description: 'Who investigated, signed and answers for it 经办、签批、责任人' });

export const documentSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'document-id-malformed')
      .meta(titled('附件编号', 'Document number')),
    kind: coded({
      certification: words('认定材料', 'Certification'),
      identity: words('身份证件', 'Identity document'),
      'household-register': words('户口簿', 'Household register'),
      'disability-certificate': words('残疾人证', 'Disability certificate'),
      other: words('其他', 'Other'),
    }).meta(titled('附件种类', 'Kind of document')),
    /** SHA-256 of the attachment, hex; the attachment itself travels by reference. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'document-digest-malformed')
      .meta({ ...titled('附件摘要', 'Digest'), 'x-format': 'sha-256' }),
  })
  .meta({ id: 'DocumentReference', description: 'An attachment by reference 附件' });
