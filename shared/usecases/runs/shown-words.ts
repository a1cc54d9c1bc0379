import { lineMarks, returnReasons } from '../../domain/runs/line.ts';
import { runStatuses } from '../../domain/runs/run.ts';
import { words } from '../../domain/words.ts';
import { shown } from '../shown-words.ts';

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
  missing: words('比上期减少', 'Missing since the period before'),
  differs: words('与上期不同', 'Differs from the period before'),
  untold: words('尚未入账', 'Not told to the case yet'),
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
