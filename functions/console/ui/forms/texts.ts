import { words } from '../language/words.ts';

export const formTexts = {
  optional: words('（选填）', ' (optional)'),
  submit: words('提交', 'Submit'),
  add: words('添加{what}', 'Add: {what}'),
  remove: words('移除', 'Remove'),
  item: words('{what}（{n}）', '{what} ({n})'),
  yes: words('是', 'Yes'),
  no: words('否', 'No'),
  yuan: words('元', 'yuan'),
  choose: words('请选择', 'Choose'),
  place: words('输入地名或区划代码查找', 'Search by name or division code'),
  noPlace: words('没有这个地名或代码', 'No such name or code'),
  month: words('年-月，如 2026-03', 'Year-month, such as 2026-03'),
  citizenId: words('18位身份证号', '18 characters'),
  digest: words(
    '在本机计算文件摘要，文件不上传',
    'The digest is computed on this computer; the file is not sent',
  ),
  digestPick: words('选择文件', 'Choose a file'),
  mistakes: words('还有{n}处需要更正，请看红色提示。', '{n} fields need to be put right: see the red notes.'),
} as const;

export const faultTexts = {
  required: words('请填写此项', 'Fill this in.'),
  choose: words('请选择一项', 'Choose one.'),
  tooLong: words('最多{n}个字', 'At most {n} characters.'),
  tooShort: words('至少{n}个字', 'At least {n} characters.'),
  form: words('格式不符', 'Not in the expected form.'),
  date: words('日期格式应为YYYY-MM-DD', 'A date is YYYY-MM-DD.'),
  month: words('月份格式应为YYYY-MM', 'A month is YYYY-MM.'),
  place: words('请从列表中选择区划', 'Choose a place from the list.'),
  checkDigit: words('身份证号校验位不符，请核对', 'The check digit is wrong: compare the number.'),
  whole: words('请填写整数', 'A whole number, please.'),
  amount: words('请填写金额，最多两位小数', 'An amount in yuan with at most two decimals.'),
  least: words('不能小于{n}', 'Not less than {n}.'),
  most: words('不能大于{n}', 'Not more than {n}.'),
  fewest: words('至少{n}项', 'At least {n}.'),
} as const;
