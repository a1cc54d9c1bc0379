import { words, type Words } from '../../language/words.ts';
import { isWorking, outstandingOf, type Run, totalOf } from './model.ts';

const who = {
  exchange: words('平台', 'The exchange'),
  clerk: words('经办', 'A clerk'),
  approver: words('复核', 'An approver'),
  other: words('另一名复核', 'Another officer'),
  bank: words('银行回盘、经办登记', 'The bank, then a clerk'),
  finance: words('财政回执、经办登记', 'The finance office, then a clerk'),
  nobody: words('—', '—'),
} as const;

/** Who acts next on a run. */
export const nextOf = (run: Run): Words => {
  if (isWorking(run)) return who.exchange;
  switch (run.status) {
    case 'reviewed':
      return who.other;
    case 'approved':
      return who.approver;
    case 'issued':
      if (outstandingOf(run) === 0) return who.clerk;
      return run.kind === 'payroll' ? who.bank : who.finance;
    case 'closed':
      return totalOf(run.results, 'untold') > 0 ? who.clerk : who.nobody;
    default:
      return who.clerk;
  }
};
