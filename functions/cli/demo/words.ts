import { currentDivisions } from '../../../shared/localities/current-divisions.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';

/** Chinese first, English second. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
export const words = (zh: string, en: string): Words => ({ zh, en });
export const both = ({ zh, en }: Words): string => `${zh} ${en}`;

const doing: Readonly<Record<string, Words>> = {
  push: words('推送移交', 'pushes'),
  inquire: words('发起协查', 'inquires'),
  'answer-inquiry': words('答复协查', 'answers the inquiry'),
  'confirm-registration': words('确认就地落户', 'confirms the registration'),
  claim: words('签收', 'claims'),
  accept: words('接收', 'accepts'),
  return: words('退回更正', 'returns'),
  'correct-returned': words('更正重报', 'corrects and resends'),
  forward: words('转办', 'forwards'),
  withdraw: words('撤回', 'withdraws'),
  'propose-enrolment': words('提出参保结果', 'proposes the outcome'),
  'approve-enrolment': words('复核参保结果', 'approves the outcome'),
  'list-premium': words('列入代缴名单', 'lists the premium'),
  'confirm-premium-paid': words('确认代缴到账', 'confirms the premium'),
  'claim-pension': words('登记待遇申领', 'records the claim'),
  'propose-award': words('提出待遇核定', 'proposes the award'),
  'approve-award': words('复核待遇核定', 'approves the award'),
  'state-account': words('登记个人账户', 'states the account'),
  'record-bank-account': words('登记收款账户', 'records the bank account'),
  'record-proof-of-life': words('登记资格认证', 'records the proof of life'),
  'confirm-first-payment': words('确认首次发放', 'confirms the first payment'),
  preview: words('预览待遇', 'asks what would be due'),
  'open-payroll': words('建立发放批次', 'opens the payroll'),
  'open-premium-list': words('建立代缴名单', 'opens the premium list'),
  review: words('初审批次', 'reviews the run'),
  approve: words('复核批次', 'approves the run'),
  issue: words('下达支付', 'issues the payments'),
  file: words('生成支付文件', 'writes the payment file'),
  returns: words('登记回盘', 'records what came back'),
  post: words('记账', 'posts the run'),
  verify: words('核验批次', 'verifies the run'),
};

/** What somebody does who takes this step. */
export const wordsOf = (action: string): Words => doing[action] ?? words(action, action);

/** `凤庆县 clerk-530921`: where a sample officer sits, and its name. */
export const placeAndName = (officer: string): string => {
  const code = divisionCodeSchema.safeParse(/\d{6}/u.exec(officer)?.[0]);
  const [division] = code.success ? currentDivisions.lookup(code.data) : [];
  return division ? `${division.name} ${officer}` : officer;
};
