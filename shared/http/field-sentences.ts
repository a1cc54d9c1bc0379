import { words, type Words } from '../domain/words.ts';

const texts = {
  'text-empty': words('不能为空', 'May not be empty.'),
  'text-too-long': words('文字过长', 'The text is too long.'),
  'text-control-character': words('含有控制字符', 'Holds a control character.'),
  'text-bidi-character': words(
    '含有改变书写方向的字符',
    'Holds a character that changes the writing direction.',
  ),
  'text-unpaired-surrogate': words('含有不完整的字符', 'Holds half of a character.'),
};

const numbers = {
  'citizen-id-wrong-length': words('身份证号应为18位', 'A citizen ID has 18 characters (15 in old ones).'),
  'citizen-id-not-digits': words('身份证号只含数字，末位可为X', 'Digits only; the last may be X.'),
  'citizen-id-impossible-division': words(
    '身份证号前六位不是区划代码',
    'The first six digits are no division.',
  ),
  'citizen-id-impossible-date': words(
    '身份证号中的出生日期不存在',
    'The birth date in the number does not exist.',
  ),
  'citizen-id-born-in-future': words('出生日期晚于今天', 'The birth date lies in the future.'),
  'citizen-id-wrong-check-digit': words(
    '身份证号校验位不符，请核对',
    'The check digit is wrong: compare the number.',
  ),
  'citizen-id-wrong-disability-category': words('残疾证类别不存在', 'No such disability category.'),
  'citizen-id-wrong-disability-level': words('残疾证等级不存在', 'No such disability level.'),
  'citizen-id-wrong-reissue-suffix': words('残疾证补发号不符', 'The re-issue suffix is wrong.'),
  'case-number-wrong-form': words('案件编号格式不符', 'Not the form of a case number.'),
  'case-number-wrong-character': words(
    '案件编号含有无效字符',
    'Holds a character that case numbers do not use.',
  ),
  'case-number-wrong-check-character': words('案件编号校验位不符', 'The check character is wrong.'),
  'ethnic-group-unknown': words('民族代码应为01至56', 'GB/T 3304 has the codes 01 to 56.'),
  'document-id-malformed': words('附件编号格式不符', 'Lower-case letters, digits and hyphens, at most 40.'),
  'document-digest-malformed': words(
    '附件摘要应为64位十六进制',
    'SHA-256 as 64 lower-case hexadecimal digits.',
  ),
};

const lists = {
  'side-or-case-number-needed': words(
    '请填写哪一方的列表，或案件编号',
    'Say whose list, or which case number.',
  ),
  'person-not-alone': words(
    '按身份证号查找时只能再加side',
    'A look-up by citizen ID takes no parameter but `side`.',
  ),
  'case-number-not-alone': words(
    '按案件编号查找时不能再加其他条件',
    'A look-up by case number takes no other parameter.',
  ),
};

const savedQueries = {
  'person-number-not-allowed': words('不得含有个人号码', 'No number of a person may be kept here.'),
  'saved-query-name-malformed': words('名称不得含有 / \\ ? # %', 'A name has none of / \\ ? # %.'),
  'saved-queries-full': words('已保存50个查询，请先删除', 'Fifty are saved: delete one first.'),
  'period-and-days': words('相对期间与起止日期只能选一种', 'Give a relative period or days, not both.'),
};

const accounts = {
  'bank-account-number-malformed': words(
    '银行账号应为8至34位数字或字母',
    'An account number has 8 to 34 digits or letters.',
  ),
  'account-balance-implausible': words('账户余额过大，请核对', 'The balance is too large: check it.'),
  'run-id-wrong-form': words('批次标识格式不符', 'Not the form of a run identifier.'),
  'payment-reference-wrong-form': words('支付参考号格式不符', 'Not the form of a payment reference.'),
};

const places = {
  'division-code-wrong-format': words('区划代码应为6位数字', 'A division code has six digits.'),
  'division-prefix-wrong-format': words('区划前缀应为2、4或6位数字', 'A prefix has 2, 4 or 6 digits.'),
  'division-period-overlapping': words('同一代码的期间重叠', 'Two periods of the same code overlap.'),
  'locality-suspended-without-reason': words('暂停时须写明原因', 'A suspension needs a reason.'),
  'locality-key-not-public': words('只能登记公钥', 'Only the public part of a key belongs here.'),
  'locality-code-differs': words('代码与地址中的代码不一致', 'Differs from the code in the path.'),
};

const times = {
  'civil-date-wrong-format': words('日期格式应为YYYY-MM-DD', 'A date is YYYY-MM-DD.'),
  'civil-date-impossible': words('日期不存在', 'There is no such date.'),
  'civil-month-wrong-format': words('月份格式应为YYYY-MM', 'A month is YYYY-MM.'),
  'instant-wrong-format': words(
    '时间格式应为YYYY-MM-DDThh:mm:ss.sssZ',
    'A moment is YYYY-MM-DDThh:mm:ss.sssZ.',
  ),
  'instant-impossible': words('时间不存在', 'There is no such moment.'),
  'day-before-first-rules': words(
    '该日早于制度建立，没有规则',
    'The day is before the first rules of the scheme (2009-09-01).',
  ),
  'run-period-wrong-format': words(
    '养老金批次填月份YYYY-MM，代缴名单填年份YYYY',
    'A payroll has a month YYYY-MM, a premium list a year YYYY.',
  ),
  'day-implausible': words('日期应在1900年至2199年之间', 'A day lies between 1900 and 2199.'),
  'range-reversed': words('结束日期早于开始日期', 'The end lies before the beginning.'),
  'sum-implausible': words('金额过大，请核对', 'The amount is too large: check it.'),
  'repaid-beyond-received': words(
    '已退还金额不能超过重复领取的金额',
    'No more can have been paid back than was received.',
  ),
  'years-beyond-paid': words(
    '补缴和连续年限不能超过缴费年限',
    'No more years than were paid can be paid back or consecutive.',
  ),
  'years-beyond-a-life': words('缴费年限过长，请核对', 'Nobody pays for so many years: check them.'),
  'fen-not-exact': words('金额须为整数分', 'An amount is a whole number of fen.'),
  'fen-negative': words('金额不能为负', 'An amount is not negative.'),
};

const forms = {
  'cursor-malformed': words(
    '翻页标记无效，请从第一页开始',
    'Not a cursor of this list: begin at the first page.',
  ),
  'parameter-repeated': words('参数重复', 'The parameter is given twice.'),
  'field-invalid-type': words('缺少此项或类型不符', 'Missing, or of the wrong type.'),
  'field-invalid-value': words('不在可选值之内', 'Not one of the allowed values.'),
  'field-invalid-format': words('格式不符', 'Not in the expected format.'),
  'field-invalid-union': words('不符合任何一种写法', 'Fits none of the allowed forms.'),
  'field-invalid-key': words('名称不符', 'A name in it is not allowed.'),
  'field-invalid-element': words('其中一项不符', 'An element in it is wrong.'),
  'field-unrecognized-keys': words('含有多余的项', 'Holds something that is not expected here.'),
  'field-too-big': words('过大或过多', 'Too large, too long or too many.'),
  'field-too-small': words('过小或过少', 'Too small, too short or too few.'),
  'field-not-multiple-of': words('不是规定的倍数', 'Not a multiple of the step.'),
  'field-custom': words('填写有误', 'Not right.'),
};

/** What is wrong with a field, for the screen. */
export const fieldSentences: Readonly<Record<string, Words>> = {
  ...texts,
  ...numbers,
  ...lists,
  ...savedQueries,
  ...accounts,
  ...places,
  ...times,
  ...forms,
};

/** A code without a sentence of its own still says which field it is. */
export const sentenceOfField = (code: string): Words => fieldSentences[code] ?? forms['field-custom'];
