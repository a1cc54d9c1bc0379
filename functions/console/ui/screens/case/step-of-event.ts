import { useMemo } from 'react';
import { bodyOf, useDescription, type Description } from '../../forms/description.ts';
import type { FormSchema, ObjectSchema } from '../../forms/form-schema.ts';
import { isJson, jsonAt } from '../../forms/read-schema.ts';
import { words, type Words } from '../../language/words.ts';

/** The step whose form has the words for what an event holds. */
const actionOf: Readonly<Record<string, string>> = {
  'inquiry-answered': 'answer-inquiry',
  'registered-at-origin': 'confirm-registration',
  claimed: 'claim',
  returned: 'return',
  corrected: 'correct-returned',
  forwarded: 'forward',
  'handed-back': 'hand-back',
  withdrawn: 'withdraw',
  'clarification-requested': 'request-clarification',
  'clarification-given': 'give-clarification',
  reminded: 'remind',
  'reminder-answered': 'answer-reminder',
  'document-invalidated': 'invalidate-document',
  'reopening-requested': 'request-reopening',
  'reopening-refused': 'refuse-reopening',
  held: 'hold',
  'hold-released': 'release-hold',
  'person-revealed': 'reveal',
  'attempt-recorded': 'record-attempt',
  'enrolment-proposed': 'propose-enrolment',
  'enrolment-decided': 'propose-enrolment',
  'enrolment-proposal-rejected': 'reject-enrolment',
  'premium-listed': 'list-premium',
  'premium-paid': 'confirm-premium-paid',
  'premium-listing-cancelled': 'cancel-premium-listing',
  'pension-claimed': 'claim-pension',
  'award-proposed': 'propose-award',
  'pension-awarded': 'propose-award',
  'award-proposal-rejected': 'reject-award',
  'first-payment-confirmed': 'confirm-first-payment',
  'account-stated': 'state-account',
  'employee-account-merged': 'merge-employee-account',
  'bank-account-recorded': 'record-bank-account',
  'award-correction-proposed': 'propose-award-correction',
  'award-corrected': 'propose-award-correction',
  'award-correction-proposal-rejected': 'reject-award-correction',
  'proof-of-life-recorded': 'record-proof-of-life',
  'status-changed': 'report-status-change',
  'death-reported': 'report-death',
  'termination-proposed': 'propose-termination',
  terminated: 'propose-termination',
  'termination-proposal-rejected': 'reject-termination',
  suspended: 'suspend',
  resumed: 'resume',
  'payment-failed': 'report-payment-failure',
  'payment-reissued': 'confirm-payment-reissued',
  'paid-months-recorded': 'record-paid-months',
  'overpayment-established': 'establish-overpayment',
  'overpayment-withdrawn': 'withdraw-overpayment',
  'recovery-recorded': 'record-recovery',
  'relation-transfer-opened': 'open-relation-transfer',
  'relation-transfer-completed': 'complete-relation-transfer',
  'identity-correction-proposed': 'propose-identity-correction',
  'identity-corrected': 'propose-identity-correction',
  'identity-correction-proposal-rejected': 'reject-identity-correction',
};

const openings: Readonly<Record<string, string>> = {
  pushed: '/v1/handovers',
  'certifier-joined': '/v1/handovers',
  inquired: '/v1/inquiries',
};

const pathOf = (type: string): string | undefined =>
  openings[type] ?? (actionOf[type] && `/v1/handovers/{id}/actions/${actionOf[type]}`);

/** What an event holds beside what its step asked for. */
const otherWords: Readonly<Record<string, Words>> = {
  origin: words('认定地', 'Certifying county'),
  destination: words('户籍地', 'Hukou county'),
  givenCode: words('填报的旧区划代码', 'Retired code given'),
  proposedBy: words('提出人', 'Proposed by'),
  premiumDue: words('应办代缴', 'Premium due'),
  pensionDue: words('应办待遇', 'Pension due'),
  acceptedOn: words('接收日期', 'Accepted on'),
  findings: words('校验提示', 'Findings'),
  officer: words('经办人', 'Officer'),
  by: words('由谁提出', 'By'),
  level: words('督办层级', 'Level'),
  award: words('核定内容', 'Award'),
  account: words('个人账户', 'Account'),
  proofOfLife: words('资格认证', 'Proof of life'),
  dueOn: words('截止日期', 'Due on'),
  remindOn: words('提醒日期', 'Reminded from'),
  arrearsMonths: words('补发月数', 'Months of arrears'),
  arrearsFen: words('补发金额', 'Arrears'),
  working: words('计算', 'Working'),
  covers: words('所含月份', 'Months covered'),
  from: words('起', 'From'),
  through: words('止', 'Through'),
  payableFrom: words('开始发放月', 'Paid from'),
  accountMonthlyFen: words('账户养老金月额', 'Account pension a month'),
  supplementYears: words('计发年限', 'Years counted'),
  additionsFen: words('加发金额', 'Additions'),
  reductionShare: words('扣减比例', 'Reduction'),
  monthly: words('月待遇构成', 'Monthly sum'),
  basicFen: words('基础养老金', 'Basic pension'),
  yearSupplementFen: words('年限养老金', 'Year supplement'),
  ageSupplementFen: words('高龄加发', 'Age supplement'),
  accountFen: words('个人账户养老金', 'Account pension'),
  reductionFen: words('扣减', 'Reduction'),
  roundingFen: words('取整', 'Rounding'),
  locality: words('认定地', 'Certifying county'),
  clock: words('事项', 'Matter'),
  code: words('内容', 'What'),
  severity: words('程度', 'Severity'),
  divisions: words('涉及地区', 'Places'),
  sequence: words('事件序号', 'Event'),
  runId: words('批次', 'Run'),
  paymentReference: words('支付参考号', 'Payment reference'),
};

interface StepWords {
  /** The form of the step that an event came from. */
  readonly schemaOf: (type: string) => ObjectSchema | undefined;
  /** The form of one of its fields. */
  readonly partOf: (type: string, name: string) => FormSchema | undefined;
  /** What a property is called where its event has no form. */
  readonly titleOf: (name: string) => Words | undefined;
}

const gather = (schema: FormSchema, found: Map<string, Words>): void => {
  if (schema.kind === 'object')
    for (const { name, schema: inner } of schema.properties) {
      if (!found.has(name) && inner.title.zh !== name) found.set(name, inner.title);
      gather(inner, found);
    }
  if (schema.kind === 'union') for (const form of schema.forms) gather(form.schema, found);
  if (schema.kind === 'list') gather(schema.item, found);
};

const wordsOf = (description: Description): StepWords => {
  const titles = new Map(Object.entries(otherWords));
  for (const [path, item] of Object.entries(jsonAt(description, 'paths')))
    if (isJson(item) && path.startsWith('/v1/handovers') && isJson(item['post']))
      gather(bodyOf(description, 'POST', path), titles);
  const schemaOf: StepWords['schemaOf'] = (type) => {
    const path = pathOf(type);
    return path === undefined ? undefined : bodyOf(description, 'POST', path);
  };
  return {
    schemaOf,
    partOf: (type, name) => schemaOf(type)?.properties.find((each) => each.name === name)?.schema,
    titleOf: (name) => titles.get(name),
  };
};

/** Words for what events hold, from the description of the API; undefined until that is loaded. */
export const useStepWords = (): StepWords | undefined => {
  const description = useDescription();
  return useMemo(() => description && wordsOf(description), [description]);
};
