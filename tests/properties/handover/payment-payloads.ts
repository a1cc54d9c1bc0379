import { monthOf, plusMonths } from '../../../shared/kernel/civil-month.ts';
import { approval, firstMonth, one, type Situation, yesterday } from './situation.ts';

const ofRun = { runId: 'payroll-530921-2025-06', paymentReference: '0F3A9C41D27B8E65F0A1-00001-17' };
const suspendedFrom = ({ state, given }: Situation) => state.pension.suspendedFrom ?? monthOf(given.today);

/** Payloads of what happens to a pension that was awarded. */
export const paymentPayloads: Readonly<Record<string, (situation: Situation) => unknown>> = {
  suspend: ({ given, variant }) => ({
    reason: one(['no-proof-of-life', 'imprisoned', 'other'], variant),
    fromMonth: plusMonths(monthOf(given.today), 1),
  }),
  resume: (situation) => ({
    fromMonth: plusMonths(suspendedFrom(situation), 1),
    ...(situation.state.suspensionReason === 'imprisoned' ? {} : { arrearsFrom: suspendedFrom(situation) }),
  }),
  'report-payment-failure': ({ given }) => ({ month: monthOf(given.today), reason: 'account-closed' }),
  'confirm-payment-reissued': ({ state, given }) => ({
    month: state.pension.unpaidMonths[0],
    paidInMonth: monthOf(given.today),
    paidOn: given.today,
  }),
  'record-paid-months': (situation) => ({
    from: firstMonth(situation),
    through: monthOf(situation.given.today),
    monthlyFen: (situation.variant % 3) * 8_150,
    evidence: { id: 'payment-register-1', kind: 'other', digest: 'd'.repeat(64) },
  }),
  'establish-overpayment': ({ given, variant }) => ({
    fromMonth: monthOf(given.today),
    toMonth: monthOf(given.today),
    amountFen: 1 + (variant % 20_000),
    cause: one(['dual-receipt', 'paid-after-death', 'other'], variant),
  }),
  'withdraw-overpayment': ({ state, variant }) => ({
    amountFen: 1 + (variant % (state.overpaymentEstablishedFen + 5)),
    why: '不属多发',
  }),
  'record-recovery': ({ state, given, variant }) => ({
    amountFen: 1 + (variant % (state.overpaymentFen + 5)),
    how: 'instalment',
    on: given.today,
  }),
  'record-proof-of-life': (situation) => ({
    provedOn: yesterday(situation),
    method: one(['data-matching', 'phone-face-recognition', 'home-visit'], situation.variant),
  }),
  'remind-proof-of-life': approval,
  'suspend-without-proof': approval,
  'withdraw-death-report': () => ({ why: '误报' }),
  'runs-confirm-first-payment': (situation) => ({
    ...ofRun,
    month: firstMonth(situation),
    paidOn: situation.given.today,
    amountFen: 16_300,
  }),
  'runs-report-payment-failure': ({ given, variant }) => ({
    ...ofRun,
    month: monthOf(given.today),
    reason: one(['account-closed', 'name-differs', 'other'], variant),
  }),
  'runs-confirm-payment-reissued': ({ state, given }) => ({
    ...ofRun,
    month: state.pension.unpaidMonths[0] ?? monthOf(given.today),
    paidInMonth: monthOf(given.today),
    paidOn: given.today,
  }),
  'runs-record-set-off': ({ state, given, variant }) => ({
    ...ofRun,
    amountFen: 1 + (variant % (state.overpaymentFen + 5)),
    on: given.today,
  }),
  'runs-pay-back-recovery': ({ state, given, variant }) => ({
    ...ofRun,
    amountFen: 1 + (variant % ((state.recoveredBeyondFen ?? 0) + 5)),
    on: given.today,
  }),
  'settle-pension': () => ({ runId: ofRun.runId }),
};
