import { codesOf, wordsOfCode } from '../../api/words.ts';
import { words, type Words } from '../../language/words.ts';

/** Sums of a run in the order a county reads them: who, what makes up the sum, the sum, what came back. */
const totals: ReadonlyMap<string, Words> = new Map([
  ['persons', words('人数', 'Persons')],
  ['payments', words('支付笔数', 'Payments')],
  ['held', words('暂缓支付', 'Held')],
  ['regularFen', words('当期', 'Regular')],
  ['arrearsFen', words('补发', 'Arrears')],
  ['reissuedFen', words('退票重发', 'Issued again')],
  ['setOffFen', words('抵扣', 'Set off')],
  ['paidBackFen', words('退还', 'Paid back')],
  ['tierFen', words('缴费档次合计', 'Tiers')],
  ['governmentFen', words('政府代缴', 'Government part')],
  ['personFen', words('个人缴费', 'Person part')],
  ['subsidyFen', words('缴费补贴', 'Subsidy')],
  ['payFen', words('应付合计', 'To be paid')],
  ['overpaidFen', words('已多发（待认定）', 'Overpaid, to be established')],
  ['paid', words('支付成功', 'Paid')],
  ['paidFen', words('成功金额', 'Sum paid')],
  ['failed', words('支付失败', 'Failed')],
  ['failedFen', words('失败金额', 'Sum failed')],
  ['differing', words('金额不符', 'Differing')],
  ['untold', words('案件未能入账', 'Cases not told')],
]);
const order = [...totals.keys()];

export const wordsOfTotal = (name: string): Words => totals.get(name) ?? { zh: name, en: name };

export const isMoney = (name: string): boolean => name.endsWith('Fen');

const placeOf = (name: string): number => {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
};

/** The names of sums in reading order. */
export const inOrder = (names: readonly string[]): readonly string[] =>
  names.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));

const skipped: Readonly<Record<string, Words>> = {
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
};

/** Why somebody on the roll has no line. */
export const wordsOfSkipped = (code: string): Words => skipped[code] ?? wordsOfCode('notDue', code);

export const statusWords = (status: string): Words => wordsOfCode('Run.status', status);
export const markWords = (mark: string): Words => wordsOfCode('marks', mark);
export const marksInWords = (): readonly (readonly [string, Words])[] => Object.entries(codesOf('marks'));
export const reasonWords = (reason: string): Words => wordsOfCode('ReturnRow.reason', reason);
export const heldWords = (reason: string): Words => wordsOfCode('held', reason);
