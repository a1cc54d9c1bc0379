import { personNameSchema, shortTextSchema } from '../../../../../../shared/kernel/text.ts';
import { words, type Words } from '../../../language/words.ts';
import { doubt, note, problem, type Finding } from './finding.ts';
import type { FieldName } from './fields.ts';

const problems: Readonly<Record<string, Words>> = {
  'text-empty': words('请填写', 'Fill this in'),
  'text-too-long': words('文字过长', 'Too long'),
  'text-control-character': words(
    '含有看不见的控制字符，请重新输入',
    'Holds an invisible control character: type it again',
  ),
  'text-bidi-character': words(
    '含有改变书写方向的字符，请重新输入',
    'Holds a character that changes the writing direction: type it again',
  ),
  'text-unpaired-surrogate': words(
    '有一个生僻字不完整，请重新输入',
    'Half of a rare character is missing: type it again',
  ),
};
const malformed = words('文字不符合要求', 'The text is not as required');

const texts = {
  lost: words(
    '有文字丢失（{sign}），请对照证件补全',
    'A character was lost ({sign}): complete it from the card',
  ),
  digits: words('姓名中有数字，请核对', 'There is a digit in the name: check it'),
  number: words('这是身份证号，不是姓名', 'This is an ID number, not a name'),
  latin: words('姓名中有字母，请核对是否为证件所载', 'There are letters: is it written so on the card?'),
  space: words('姓名中有空格，请核对是否为证件所载', 'There is a space: is it written so on the card?'),
  one: words('只有一个字，请核对', 'One character only: check it'),
  dot: words('间隔号一般写作“·”，现为“{sign}”', 'The dot is usually “·”; this is “{sign}”'),
  marks: words('姓名中有符号“{sign}”，请核对', 'There is a mark “{sign}” in the name: check it'),
  privateUse: words(
    '含有自造字，其他系统可能显示不出，请在说明中写明读音和字形',
    'Holds a private-use character that other systems may not show',
  ),
} as const;

const firstOf = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[0];

const textFinding = (field: FieldName, issues: readonly { readonly message: string }[]): Finding =>
  problem(field, problems[issues[0]?.message ?? ''] ?? malformed);

/** A name against the characters that names are written in; a name is evidence, so nothing is changed. */
export const checkName = (name: string): readonly Finding[] => {
  const parsed = personNameSchema.safeParse(name);
  if (!parsed.success) return [textFinding('name', parsed.error.issues)];
  const lost = firstOf(name, /[?？\uFFFD□〓]/u);
  if (lost !== undefined) return [problem('name', texts.lost, { sign: lost })];
  if (/\d{15}/u.test(name.normalize('NFKC'))) return [problem('name', texts.number)];
  const findings: Finding[] = [];
  if (/\p{Nd}/u.test(name)) findings.push(doubt('name', texts.digits));
  if (/\p{Script=Latin}/u.test(name)) findings.push(doubt('name', texts.latin));
  if (/\s/u.test(name)) findings.push(doubt('name', texts.space));
  const dot = firstOf(name, /[•・‧∙⋅.．。]/u);
  if (dot !== undefined) findings.push(doubt('name', texts.dot, { sign: dot }));
  const mark = firstOf(name, /[,，、;；:：!！@#$%^&*_+=|\\<>《》"“”()（）[\]【】/-]/u);
  if (mark !== undefined) findings.push(doubt('name', texts.marks, { sign: mark }));
  if (Array.from(name).length === 1) findings.push(doubt('name', texts.one));
  if (/\p{Co}/u.test(name)) findings.push(note('name', texts.privateUse));
  return findings;
};

/** One line or several of a bounded length, empty allowed. */
export const checkText = (field: FieldName, text: string, maximumLength: number): readonly Finding[] => {
  if (text === '') return [];
  const parsed = shortTextSchema(maximumLength).safeParse(text.replaceAll('\n', ' '));
  return parsed.success ? [] : [textFinding(field, parsed.error.issues)];
};

const phoneForms = [/^1[3-9]\d{9}$/u, /^0\d{9,11}$/u, /^[2-9]\d{6,7}$/u, /^[48]00\d{7}$/u];

/** Chinese mobile, landline with or without area code; anything else is let through with a doubt. */
export const checkPhone = (phone: string): readonly Finding[] => {
  if (phone === '') return [];
  const textual = checkText('phone', phone, 30);
  if (textual.length > 0) return textual;
  const digits = phone
    .normalize('NFKC')
    .replaceAll(/[\s()+-]/gu, '')
    .replace(/^86(?=1)/u, '');
  if (phoneForms.some((form) => form.test(digits))) return [];
  const says = words(
    '不像电话号码（手机11位，座机加区号），请核对',
    'Does not look like a telephone number: check it',
  );
  return [doubt('phone', says)];
};
