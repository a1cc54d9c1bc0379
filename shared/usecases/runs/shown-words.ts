import * as z from 'zod';
import { lineMarks, returnReasons } from '../../domain/runs/line.ts';
import { runStatuses, runTotalsSchema } from '../../domain/runs/run.ts';
import { heldReasonSchema } from '../../domain/benefits/payroll-sum.ts';
import { coded } from '../../domain/worded.ts';
import { words } from '../../domain/words.ts';
import { premiumNotDue, shown } from '../shown-words.ts';

export const runStatusShown = shown(runStatuses, {
  computing: words('计算中', 'Computing'),
  computed: words('待审核', 'Computed, to be reviewed'),
  reviewed: words('待复核', 'Reviewed, to be approved'),
  approved: words('已复核，待发出', 'Approved, to be issued'),
  issued: words('已发出，待回盘', 'Issued, waiting for answers'),
  posting: words('入账中', 'Posting'),
  closed: words('已办结', 'Closed'),
});

export const lineMarkShown = shown(lineMarks, {
  held: words('暂缓', 'Held'),
  arrears: words('含补发', 'With arrears'),
  overpaid: words('有多发', 'Overpaid'),
  new: words('新增', 'New'),
  'set-off': words('有抵扣', 'With a set-off'),
  failed: words('支付失败', 'Failed'),
  missing: words('尚未回盘', 'No answer yet'),
  differs: words('回盘金额不符', 'Answered with another amount'),
  untold: words('案件未能入账', 'The case refused what it was told'),
});

export const returnReasonShown = shown(returnReasons, {
  'account-closed': words('账户已销户', 'Account closed'),
  'account-unknown': words('账户不存在', 'Account unknown'),
  'name-differs': words('户名不符', 'Name differs'),
  'account-frozen': words('账户被冻结', 'Account frozen'),
  'account-dormant': words('账户为睡眠户', 'Account dormant'),
  other: words('其他原因', 'Other reason'),
});

export const lineOutcomeShown = shown(['paid', 'failed'], {
  paid: words('已支付', 'Paid'),
  failed: words('支付失败', 'Failed'),
});

export const runFaultShown = coded({
  'item-damaged': words('存储的数据损坏', 'A stored item is damaged'),
  'chain-broken': words('事件哈希链断裂', 'The chain of events is broken'),
  'head-differs-from-events': words('批次状态与事件不符', 'The run differs from its events'),
  'page-missing': words('缺少一页', 'A page is missing'),
  'page-differs': words('该页内容与事件不符', 'A page differs from its event'),
  'line-missing': words('缺少一行', 'A line is missing'),
  'line-differs': words('该行与重新计算的结果不符', 'A line differs from its computation'),
  'totals-differ': words('合计与各行不符', 'The totals differ from the lines'),
  'digest-differs': words('摘要与各行不符', 'The digest differs from the lines'),
  'results-differ': words('回盘合计与各行不符', 'The results differ from the lines'),
  'case-missing': words('找不到该行的案件', 'The case of a line is missing'),
  'policy-changed-after-effect': words(
    '政策文件生效后被改动',
    'A policy file was changed after it took effect',
  ),
});

/** Sums of a run in the order a county reads them: who, what makes up the sum, the sum, what came back. */
const sums = {
  persons: words('人数', 'Persons'),
  payments: words('支付笔数', 'Payments'),
  held: words('暂缓支付', 'Held'),
  regularFen: words('当期', 'Regular'),
  arrearsFen: words('补发', 'Arrears'),
  reissuedFen: words('退票重发', 'Issued again'),
  setOffFen: words('抵扣', 'Set off'),
  paidBackFen: words('退还', 'Paid back'),
  tierFen: words('缴费档次合计', 'Tiers'),
  governmentFen: words('政府代缴', 'Government part'),
  personFen: words('个人缴费', 'Person part'),
  subsidyFen: words('缴费补贴', 'Subsidy'),
  payFen: words('应付合计', 'To be paid'),
  overpaidFen: words('已多发（待认定）', 'Overpaid, to be established'),
  paid: words('支付成功', 'Paid'),
  paidFen: words('成功金额', 'Sum paid'),
  failed: words('支付失败', 'Failed'),
  failedFen: words('失败金额', 'Sum failed'),
  differing: words('金额不符', 'Differing'),
  untold: words('案件未能入账', 'Cases not told'),
} as const;
export const runTotalsShown = runTotalsSchema.meta({ 'x-words': sums });

export const skippedShown = runTotalsSchema.meta({
  'x-words': {
    'award-without-parts': words(
      '核定结果没有分项，不能计算；请更正核定',
      'The award has no parts to compute from; correct the award',
    ),
    'person-unknown': words('人员信息已删除或缺失', 'What is known of the person was erased or is missing'),
    'waits-for-another-run': words(
      '在另一县尚未复核的批次中，该批次办结后补发',
      'Is in a run of another county that is not approved yet; comes as arrears',
    ),
    'paid-by-another-run': words('当期已在另一批次中', 'Is in another run of the same period'),
    'already-paid': words('当年保费已缴', 'The premium of the year is paid already'),
    'nothing-from-government': words('政府不承担金额', 'The government bears nothing'),
    ...premiumNotDue,
  },
});

/** Why a payment of an issued run does not go out after all. */
export const withheldShown = z.union([
  heldReasonSchema,
  coded({ 'case-missing': words('找不到该行的案件', 'The case of the line is missing') }),
]);
