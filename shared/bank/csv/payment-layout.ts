import { words } from '../../domain/words.ts';
import type { FileLayout } from './layout.ts';

/** Fields that the payment file and the answer to it have in common. */
export const commonFields = {
  runId: {
    name: 'runId',
    form: 'reference',
    title: words('批次号', 'run'),
    example: 'payroll-530921-2026-11',
  },
  division: { name: 'division', form: 'division', title: words('行政区划', 'division'), example: '530921' },
  month: { name: 'month', form: 'month', title: words('发放月份', 'month'), example: '2026-11' },
  count: { name: 'count', form: 'count', title: words('笔数', 'number of payments'), example: '1' },
  sequence: { name: 'sequence', form: 'count', title: words('序号', 'sequence number'), example: '1' },
  reference: {
    name: 'reference',
    form: 'reference',
    title: words('付款编号', 'payment reference'),
    example: '7f3k9q2m',
  },
  amount: { name: 'amount', form: 'yuan', title: words('金额（元）', 'amount in yuan'), example: '163.00' },
} as const;
const { runId, division, month, count, sequence, reference, amount } = commonFields;

/** What goes to the bank. */
export const paymentLayout = {
  title: words('养老金付款文件', 'pension payment file'),
  marker: '养老金付款文件/1',
  header: [
    runId,
    division,
    month,
    {
      name: 'createdAt',
      form: 'instant',
      title: words('生成时刻', 'created at'),
      example: '2026-11-21T01:02:03.004Z',
    },
    count,
    { name: 'total', form: 'yuan', title: words('合计（元）', 'total in yuan'), example: '163.00' },
  ],
  detail: [
    sequence,
    reference,
    { name: 'holder', form: 'text', title: words('户名', 'account holder'), example: '王秀英' },
    {
      name: 'accountNumber',
      form: 'account',
      title: words('账号', 'account number'),
      example: '6217000000000000001',
    },
    { name: 'bankName', form: 'text', title: words('开户行', 'bank'), example: '云县农村信用社' },
    amount,
    { name: 'purposeCode', form: 'purpose', title: words('用途代码', 'purpose code'), example: 'PENS' },
    { name: 'purposeText', form: 'text', title: words('用途', 'purpose'), example: '城乡居民基本养老金' },
    month,
  ],
  trailer: [
    count,
    { name: 'sum', form: 'yuan', title: words('金额合计（元）', 'sum in yuan'), example: '163.00' },
    {
      name: 'digest',
      form: 'digest',
      title: words(
        '前面各行的 SHA-256（每行以一个换行符计）',
        'SHA-256 of the lines before, each ended by one line feed',
      ),
      example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  ],
} as const satisfies FileLayout;
