import * as z from 'zod';
import {
  agreements,
  type ComparedLine,
  comparisonReasons,
  comparisonSentences,
  confidences,
  type Judgement,
} from '../domain/person/compare.ts';
import { type ComparedField, comparedFields, ruleOf } from '../domain/person/compared-fields.ts';
import { coded } from '../domain/worded.ts';
import { words } from '../domain/words.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { maskedCitizenId, maskedName } from './identity.ts';

const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });

export const sourceKindSchema = coded({
  'earlier-case': words('本地此前的案件', 'An earlier case here'),
  'earlier-version': words('更正前的信息', 'This record before it was corrected'),
  roll: words('本地参保名册', 'The roll here'),
  account: words('本地登记的个人账户', 'The account stated here'),
});

const sourceSchema = z
  .strictObject({
    kind: sourceKindSchema,
    /** Of an earlier case. */
    handoverId: z.string().optional(),
    caseNumber: z.string().optional(),
    /** Of an earlier version: the event that brought it. */
    sequence: z.int().optional(),
    at: instantSchema.optional(),
  })
  .meta({ id: 'ComparisonSource', description: 'From where the hukou locality knows a value 本地信息来源' });
export type ComparisonSource = z.output<typeof sourceSchema>;

const judgedShape = {
  agreement: z.enum(agreements).meta({
    'x-words': {
      same: words('一致', 'Same'),
      differs: words('不一致', 'Differs'),
      'only-here': words('仅本地有', 'Only here'),
      'only-sent': words('仅推送有', 'Only sent'),
      'not-known': words('均无', 'Not known'),
    },
  }),
  confidence: z
    .enum(confidences)
    .optional()
    .meta({
      description: 'Absent where there is nothing to compare 无可比对时缺省',
      'x-words': {
        certain: words('确定', 'Certain'),
        likely: words('基本确定', 'Likely'),
        doubtful: words('存疑', 'Doubtful'),
        contradiction: words('矛盾', 'Contradiction'),
      },
    }),
  reason: z.enum(comparisonReasons).meta({ 'x-words': comparisonSentences }),
  sentence: wordsSchema,
};

const seenShape = {
  value: z.string().meta({ description: 'Masked as in lists 脱敏值' }),
  ...judgedShape,
};

const lineSchema = z
  .strictObject({
    field: z.enum(comparedFields),
    title: wordsSchema,
    sent: z.string().optional().meta({ description: 'What was sent, masked 推送值' }),
    fromCitizenId: z
      .strictObject(seenShape)
      .optional()
      .meta({ description: 'What the number tells 证件号所载' }),
    known: z
      .array(z.strictObject({ ...seenShape, source: sourceSchema }))
      .meta({ description: 'What the hukou locality has already 本地已有' }),
    ...judgedShape,
  })
  .meta({ id: 'ComparedField', description: 'One field of a comparison 比对项' });

/** A record against what the citizen ID tells and what the hukou locality has; every value masked. */
export const comparisonSchema = z
  .strictObject({
    handoverId: z.string(),
    version: z.int(),
    locality: divisionCodeSchema,
    on: civilDateSchema,
    fields: z.array(lineSchema),
    notReadable: z.array(sourceSchema).optional().meta({
      description:
        'What is known here and could not be opened: tell operations; absent when all could 未能读取的来源',
    }),
  })
  .meta({ id: 'Comparison', description: 'What was sent against what is known 信息比对' });
export type ComparisonView = z.output<typeof comparisonSchema>;

const hidden = '***';
const hide = (): string => hidden;
const asItIs = (text: string): string => text;

/** Dates and sex lie in the part of the number that lists hide, so they are hidden too; what a case shows anyway stays. */
const maskOf: Readonly<Record<ComparedField, (text: string) => string>> = {
  name: maskedName,
  citizenId: (text) => maskedCitizenId(ruleOf('citizenId').inOneForm(text)),
  bornOn: hide,
  sex: hide,
  ethnicGroup: hide,
  hukouDivision: asItIs,
  residenceDivision: (code) => `${code.slice(0, 4)}**`,
  residenceAddress: hide,
  phone: hide,
  householdNumber: hide,
  personNumber: hide,
  category: asItIs,
  certifiedFrom: asItIs,
  certifiedUntil: asItIs,
  coverage: asItIs,
  accountAsOf: asItIs,
};

const judged = ({ agreement, confidence, why }: Judgement) => ({
  agreement,
  ...(confidence ? { confidence } : {}),
  reason: why,
  sentence: { ...comparisonSentences[why] },
});

/** From the number only as much of a place as lists show of the number. */
const maskedFromNumber = (field: ComparedField, value: string): string =>
  field === 'hukouDivision' ? `${value.slice(0, 4)}**` : maskOf[field](value);

export const showLine = ({
  field,
  sent,
  fromCitizenId,
  known,
  judgement,
}: ComparedLine<ComparisonSource>): ComparisonView['fields'][number] => ({
  field,
  title: { ...ruleOf(field).title },
  ...(sent === undefined ? {} : { sent: maskOf[field](sent) }),
  ...(fromCitizenId
    ? {
        fromCitizenId: {
          value: maskedFromNumber(field, fromCitizenId.value),
          ...judged(fromCitizenId.judgement),
        },
      }
    : {}),
  known: known.map((seen) => ({
    value: maskOf[field](seen.value),
    ...judged(seen.judgement),
    source: seen.source,
  })),
  ...judged(judgement),
});
