import { civilDateSchema } from '../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { words } from '../../domain/words.ts';
import { textProblemOf } from '../text-form.ts';

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

/** How a field is written, whether a text is written so, and how people are told. */
export const forms = {
  count: { fits: matching(/^(?:0|[1-9]\d{0,14})$/u), words: words('整数', 'a whole number') },
  yuan: {
    fits: matching(/^(?:0|[1-9]\d{0,12})\.\d{2}$/u),
    words: words(
      '人民币元，两位小数，无千位分隔符',
      'an amount in yuan with two decimals and no thousands separator',
    ),
  },
  // No sign can stand first here: a spreadsheet takes such a field for a formula.
  reference: {
    fits: matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,34}$/u),
    words: words(
      '1 至 35 位字母、数字、点、横线或下划线，以字母或数字开头',
      '1 to 35 letters, digits, dots, hyphens or underscores, beginning with a letter or digit',
    ),
  },
  account: {
    fits: matching(/^[0-9A-Za-z][0-9A-Za-z-]{0,33}$/u),
    words: words(
      '1 至 34 位数字、字母或横线，以数字或字母开头',
      '1 to 34 digits, letters or hyphens, beginning with a digit or letter',
    ),
  },
  text: {
    fits: (text: string) => textProblemOf(text) === undefined,
    words: words('1 至 140 个字符，不含控制字符', '1 to 140 characters without control characters'),
  },
  remark: { fits: () => true, words: words('任意文字，可为空', 'any text, or nothing') },
  division: {
    fits: matching(/^[1-9]\d{5}$/u),
    words: words('6 位行政区划代码', 'a division code of 6 digits'),
  },
  month: {
    fits: (text: string) => civilMonthSchema.safeParse(text).success,
    words: words('年月 YYYY-MM', 'a month YYYY-MM'),
  },
  date: {
    fits: (text: string) => civilDateSchema.safeParse(text).success,
    words: words('日期 YYYY-MM-DD', 'a date YYYY-MM-DD'),
  },
  instant: {
    fits: (text: string) => instantSchema.safeParse(text).success,
    words: words('世界协调时时刻，精确到毫秒', 'a moment in UTC with milliseconds'),
  },
  purpose: {
    fits: matching(/^[A-Z0-9]{1,4}$/u),
    words: words('ISO 20022 用途代码', 'an ISO 20022 purpose code'),
  },
  outcome: {
    fits: matching(/^(?:成功|失败)$/u),
    words: words('成功 或 失败', '成功 (paid) or 失败 (failed)'),
  },
  reason: {
    fits: matching(/^(?:[A-Za-z0-9][A-Za-z0-9-]{0,34})?$/u),
    words: words('原因代码，付款成功时为空', 'a reason code, or nothing when paid'),
  },
  digest: {
    fits: matching(/^[0-9a-f]{64}$/u),
    words: words('SHA-256，64 位小写十六进制', 'a SHA-256 of 64 lower-case hexadecimal digits'),
  },
} as const;

export type FieldForm = keyof typeof forms;
