/** What the finance office gets of a premium list, and what it answers. */
export const orderTitles = ['付款编号', '姓名', '金额（元）'] as const;
export const answerTitles = ['付款编号', '金额（元）', '付款结果', '日期'] as const;
/** Begins the last line: number and sum. */
export const sumTitle = '合计';
