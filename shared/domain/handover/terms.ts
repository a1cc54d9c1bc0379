import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { coded, codedOne, titled } from '../worded.ts';
import { words } from '../words.ts';

/**
 * Status for which a person is certified. 建档立卡 is historical; the four groups of 2021 and the three monitored groups
 * follow it (人社部发〔2017〕59号; the guidance of 2021 on consolidating poverty alleviation).
 */
export const certificationCategorySchema = coded({
  'registered-poor': words('建档立卡贫困户', 'Registered poor'),
  dibao: words('最低生活保障对象（低保）', 'Minimum living allowance (dibao)'),
  tekun: words('特困供养人员（特困）', 'Destitute person in state care (tekun)'),
  'fallen-back': words('返贫致贫人口', 'Fallen back into poverty'),
  'severely-disabled': words('重度残疾人', 'Severely disabled'),
  'unstable-after-poverty': words('脱贫不稳定户', 'Lifted out, not yet stable'),
  'at-the-margin-of-poverty': words('边缘易致贫户', 'At the margin of poverty'),
  'sudden-serious-hardship': words('突发严重困难户', 'Sudden serious hardship'),
}).meta({
  ...titled('困难群体类别', 'Category'),
  description: 'Status for which the person is certified 困难群体类别',
});
export const certificationCategories = certificationCategorySchema.options;
export type CertificationCategory = z.output<typeof certificationCategorySchema>;

export const pensionSchemeSchema = coded({
  resident: words('城乡居民基本养老保险', 'Resident pension scheme'),
  employee: words('企业职工基本养老保险', 'Employee scheme'),
  'public-institution': words('机关事业单位养老保险', 'Public-institution scheme'),
});

const outcomeKind = <const C extends string>(code: C, zh: string, en: string) =>
  codedOne(code, zh, en).meta(titled('参保结果', 'Outcome'));

/** The answer of the hukou locality to "is this person enrolled?": exactly one of these. */
export const enrolmentOutcomeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: outcomeKind('enrolled', '已在本地参保', 'Enrolled here'),
      enrolledOn: civilDateSchema.meta(titled('参保日期', 'Enrolled on')),
    }),
    z.strictObject({
      kind: outcomeKind('covered-elsewhere', '已在他处参保', 'Covered elsewhere'),
      scheme: pensionSchemeSchema.meta(titled('参保险种', 'Scheme')),
      place: divisionCodeSchema.meta(titled('参保地', 'Place')),
      since: civilDateSchema.optional().meta(titled('起始日期', 'Since')),
      drawing: z.boolean().meta(titled('是否正在领取待遇', 'Draws a pension')),
    }),
    z.strictObject({
      kind: outcomeKind('deferred', '暂缓参保', 'Deferred'),
      reason: coded({
        student: words('在校学生', 'Student'),
        'under-sixteen': words('未满16周岁', 'Under 16'),
        soldier: words('现役军人', 'Soldier'),
        prisoner: words('服刑人员', 'Prisoner'),
      }).meta(titled('暂缓原因', 'Why deferred')),
      until: civilDateSchema.meta(titled('下次核查日期', 'Next check on')),
    }),
    z.strictObject({
      kind: outcomeKind('refused', '本人放弃参保', 'Refused'),
      waiverSignedOn: civilDateSchema.meta(titled('放弃意向书签署日期', 'Waiver signed on')),
    }),
    z.strictObject({ kind: outcomeKind('not-found', '多次查找未找到', 'Not found') }),
    z.strictObject({
      kind: outcomeKind('excluded', '不属参保范围', 'Excluded'),
      reason: coded({
        dead: words('已死亡', 'Dead'),
        'settled-abroad': words('出国（境）定居', 'Settled abroad'),
        'nationality-lost': words('丧失国籍', 'Nationality lost'),
      }).meta(titled('不参保原因', 'Why excluded')),
      since: civilDateSchema.optional().meta(titled('起始日期', 'Since')),
    }),
  ])
  .meta({ id: 'EnrolmentOutcome', description: 'What became of the enrolment 参保结果' });
export type EnrolmentOutcome = z.output<typeof enrolmentOutcomeSchema>;

/** Why a hukou locality sends a case back for correction. */
export const returnCodeSchema = coded({
  'identity-mismatch': words('姓名与身份证号不一致', 'Name and citizen ID do not match'),
  'hukou-not-here': words('户籍不在本地', 'The hukou is not here'),
  'hukou-cancelled': words('户籍已注销', 'The hukou is cancelled'),
  'certification-missing': words('缺少认定材料', 'The certification is missing'),
  'document-unreadable': words('附件无法辨认', 'A document is unreadable'),
  'duplicate-of-another-case': words('与另一案件重复', 'Duplicate of another case'),
}).meta(titled('退回原因', 'Reason'));
export const returnCodes = returnCodeSchema.options;

export const forwardReasonSchema = coded({
  'hukou-elsewhere': words('户籍在外地', 'The hukou is elsewhere'),
  'hukou-moved': words('户籍已迁移', 'The hukou moved'),
  'duplicate-hukou-survivor': words(
    '重复户口已注销，保留外地户口',
    'Of two registrations the other survived',
  ),
}).meta(titled('转办原因', 'Reason'));

export type ForwardReason = z.output<typeof forwardReasonSchema>;

/** Why the hukou is in a certifying county after the take-over. */
export const handBackReasonSchema = coded({
  'hukou-moved': words('户籍已迁入认定地', 'The hukou moved to the certifying county'),
  'duplicate-hukou-survivor': words(
    '重复户口已注销，保留认定地户口',
    'Of two registrations that of the certifying county survived',
  ),
}).meta(titled('交回原因', 'Reason'));

/** Why payments pause; a prisoner gets no arrears afterwards. */
export const suspensionReasonSchema = coded({
  'no-proof-of-life': words('未按期资格认证', 'No proof of life'),
  imprisoned: words('服刑', 'Imprisoned'),
  other: words('其他', 'Other'),
}).meta(titled('暂停原因', 'Reason'));
export type SuspensionReason = z.output<typeof suspensionReasonSchema>;
