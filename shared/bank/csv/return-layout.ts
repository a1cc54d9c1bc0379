import { words } from '../../domain/words.ts';
import type { FileLayout } from './layout.ts';
import { commonFields } from './payment-layout.ts';

const { runId, division, month, count, sequence, reference, amount } = commonFields;

/** What comes back from the bank. The remark is read past and never kept: banks write names and numbers into it. */
export const returnLayout = {
  title: words('养老金付款回盘文件', 'pension payment return file'),
  marker: '养老金付款回盘文件/1',
  header: [runId, division, month],
  detail: [
    sequence,
    reference,
    amount,
    { name: 'outcome', form: 'outcome', title: words('付款结果', 'outcome'), example: '失败' },
    { name: 'reason', form: 'reason', title: words('失败原因代码', 'reason code'), example: 'AC04' },
    { name: 'remark', form: 'remark', title: words('备注', 'remark'), example: '账户已销户' },
    { name: 'on', form: 'date', title: words('处理日期', 'date'), example: '2026-11-25' },
  ],
  trailer: [
    count,
    { name: 'paidCount', form: 'count', title: words('成功笔数', 'number paid'), example: '0' },
    { name: 'paidSum', form: 'yuan', title: words('成功金额（元）', 'sum paid in yuan'), example: '0.00' },
    { name: 'failedCount', form: 'count', title: words('失败笔数', 'number failed'), example: '1' },
    {
      name: 'failedSum',
      form: 'yuan',
      title: words('失败金额（元）', 'sum failed in yuan'),
      example: '163.00',
    },
  ],
} as const satisfies FileLayout;
