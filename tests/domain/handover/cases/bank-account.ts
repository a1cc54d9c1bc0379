import { clerk } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import { claimed, discharged, drawing, ended, enrolled, oldAge } from '../stories.ts';

const bankAccount = { holder: '李秀英', number: '6217000000000000001', bank: '凤庆县农村信用合作联社' };
const bank = (more: object = {}) =>
  clerk('record-bank-account', { bankAccount: { ...bankAccount, ...more } });
const failed = clerk('report-payment-failure', { month: '2025-05', reason: 'account-closed' });

export const bankAccountCases: readonly Row[] = [
  [
    'of a bank account the case knows only that there is one',
    enrolled,
    bank(),
    events('bank-account-recorded', { bankAccount: exactly({ sequence: 7, changedOn: '2025-06-10' }) }),
  ],
  ['eight digits are a number', enrolled, bank({ number: '12345678' }), events('bank-account-recorded')],
  ['seven are not', enrolled, bank({ number: '1234567' }), invalid('bankAccount.number')],
  ['nor are 35', enrolled, bank({ number: '1'.repeat(35) }), invalid('bankAccount.number')],
  [
    'a number has no spaces',
    enrolled,
    bank({ number: '6217 0000 0000 0001' }),
    invalid('bankAccount.number'),
  ],
  [
    'after a payment came back a new account puts it right',
    [...drawing, bank(), failed],
    bank({ number: '6217000000000000002' }),
    events('bank-account-recorded', { bankAccount: { changedOn: '2025-06-10' } }),
    oldAge,
  ],
  ['also after discharge', discharged, bank(), events('bank-account-recorded')],
  [
    'and after the end, for what is still owed',
    [...drawing, ...ended('settled-abroad', '2025-06-01')],
    bank(),
    events('bank-account-recorded'),
    oldAge,
  ],
  ['no bank account before acceptance', claimed, bank(), refused('not-possible-in-this-phase')],
];
