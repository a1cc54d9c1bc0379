import type { Say } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { wordsOfCode } from '../../../api/words.ts';
import { yuanOf } from '../../../parts/money.tsx';

type Value = string | number | boolean;

/** What goes into the rules of payrolls and premium lists; a name that is not here stands as the API writes it. */
const inputs: Readonly<Record<string, Words>> = {
  level: words('标准层级', 'level'),
  month: words('月份', 'month'),
  months: words('月数', 'months'),
  fromMonth: words('起', 'from'),
  ofMonth: words('所属月份', 'of month'),
  lastMonth: words('最后月份', 'last month'),
  firstMonth: words('起始月', 'first month'),
  begun: words('已到起始月', 'begun'),
  ended: words('已终止', 'ended'),
  paused: words('已暂停', 'paused'),
  basicFen: words('基础养老金', 'basic'),
  yearSupplementFen: words('年限养老金', 'year supplement'),
  ageSupplementFen: words('高龄加发', 'age supplement'),
  accountFen: words('个人账户', 'account'),
  additionsFen: words('地方加发', 'additions'),
  reductionFen: words('扣减', 'reduction'),
  roundingFen: words('取整', 'rounding'),
  dueFen: words('每月应发', 'due each month'),
  settledFen: words('每月已列支', 'settled each month'),
  amountFen: words('金额', 'amount'),
  regularFen: words('当期', 'regular'),
  outstandingFen: words('待追回', 'outstanding'),
  maximumShare: words('抵扣上限比例', 'largest share'),
  recoveredBeyondFen: words('多追回', 'recovered beyond'),
  paidFen: words('已发', 'paid'),
  returnedFen: words('已退回', 'returned'),
  balanceFen: words('账户余额', 'balance'),
  divisorMonths: words('计发月数', 'divisor in months'),
  ageYears: words('周岁', 'age'),
  fromAgeYears: words('起始年龄', 'from age'),
  year: words('年度', 'year'),
  payOn: words('缴费日', 'paid on'),
  pensionAgeOn: words('满60周岁日', 'reaches 60 on'),
  group: words('困难群体', 'group'),
  statusBasis: words('身份认定口径', 'status counted by'),
  countedFrom: words('计入起', 'counted from'),
  countedThrough: words('计入止', 'counted through'),
  statusesHeld: words('身份数', 'statuses'),
  kept: words('采用', 'kept'),
  certifiedFrom: words('认定日', 'certified from'),
  lowestFen: words('最低档', 'lowest tier'),
  offeredFen: words('可代缴', 'offered'),
  tierFen: words('档次', 'tier'),
  governmentFen: words('政府代缴', 'government'),
  personFen: words('个人', 'person'),
  subsidyFen: words('补贴', 'subsidy'),
  subsidyBy: words('补贴方式', 'subsidy by'),
};

const yesNo = { yes: words('是', 'yes'), no: words('否', 'no') } as const;

const valueText = (t: Say, name: string, value: Value): string => {
  if (typeof value === 'boolean') return t(value ? yesNo.yes : yesNo.no);
  if (typeof value === 'number' && name.endsWith('Fen')) return `${yuanOf(value)}元`;
  return name === 'group' ? t(wordsOfCode('group', String(value))) : String(value);
};

/** `当期 163.00元`. */
export const inputText = (t: Say, name: string, value: Value): string =>
  `${t(inputs[name] ?? words(name, name))} ${valueText(t, name, value)}`;

/** Results are sums of money but for those that are words, and for years. */
export const resultText = (rule: string, result: Value): string => {
  if (typeof result !== 'number') return String(result);
  return rule === 'years-counted' ? String(result) : `${yuanOf(result)}元`;
};
