import type { Basis } from '../../policies/benefit-rules.ts';

const article = (file: string, source: string, certainty: Basis['certainty'] = 'sourced'): Basis =>
  Object.freeze({ file, source, certainty });

/**
 * National documents that no place may change, as the basis of a line in a working. `file` names the document, since no policy
 * file stands behind it.
 */
export const law = {
  /** 16 years, not a student at school, in no other scheme, hukou in the locality. */
  joining: article('law/2014-8', '国发〔2014〕8号：参保范围'),
  /** Soldiers and prisoners wait as students do; read in a county plan only. */
  waiting: article('law/county-plan', '县级代缴方案：在校学生、现役军人、服刑人员不纳入', 'weak'),
  /** Drawing begins at 60 and ends with the month of death. */
  drawing: article('law/2014-8', '国发〔2014〕8号：待遇领取条件'),
  /** Years that were missed may be paid later, until the years needed are complete. */
  backPayment: article('law/2014-8', '国发〔2014〕8号：补缴后累计缴费不超过规定年限', 'general'),
  /** The premium is paid for certified persons under 60. */
  governmentPremium: article('law/2017-59', '人社部发〔2017〕59号；未满60周岁一条见地方规定'),
  /** The person pays what a chosen tier costs beyond the government's part. */
  higherTier: article('law/local-rules', '重庆、广东等地规定：代缴部分不变，选择较高档次的差额由个人缴纳'),
  /** What is left of an account is inherited; payments come out of it until it is used up. */
  inheritance: article('law/2014-8', '国发〔2014〕8号：个人账户资金余额可以依法继承', 'general'),
  /** Whoever has 15 years in the employee scheme goes there, with fewer to the residents' scheme; who draws already stays. */
  schemeLink: article('law/2014-17', '人社部发〔2014〕17号：按职工养老保险缴费年限衔接，已领取待遇的不适用'),
  toEmployeeScheme: article('law/2014-17', '人社部发〔2014〕17号 第五条'),
  toResidentScheme: article('law/2014-17', '人社部发〔2014〕17号 第六条'),
  duplicateContribution: article('law/2014-17', '人社部发〔2014〕17号 第七条'),
  dualReceipt: article('law/2014-17', '人社部发〔2014〕17号 第八条'),
  /** Overpayments are paid back, by instalments if agreed, or set off. */
  overpayment: article('law/765', '社会保险经办条例（国务院令第765号）第四十六条'),
} as const satisfies Readonly<Record<string, Basis>>;
