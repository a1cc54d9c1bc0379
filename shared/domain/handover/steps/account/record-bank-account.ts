import * as z from 'zod';
import { personNameSchema, shortTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { inPhase, takenOver } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

/** The personal part of the event. Nothing of it is ever in clear data, in a view or in a log. */
export const bankAccountPartSchema = z
  .strictObject({
    holder: personNameSchema.meta(titled('户名', 'Account holder')),
    number: z
      .string()
      .regex(/^[0-9A-Za-z]{8,34}$/u, 'bank-account-number-malformed')
      .meta(titled('银行账号', 'Account number')),
    bank: shortTextSchema(100).meta(titled('开户银行', 'Bank')),
  })
  .meta({ id: 'BankAccount', description: 'Where the money goes; sealed, shown by reveal only 收款账户' });
export type BankAccountPart = z.output<typeof bankAccountPartSchema>;

export const bankAccountRecorded = event({
  type: 'bank-account-recorded',
  title: words('已登记收款账户', 'bank account recorded'),
  data: z.strictObject({}),
  evolve: ({ bankAccountInDoubtSince: _doubt, ...state }, _data, fact) => ({
    ...state,
    bankAccount: { sequence: fact.sequence, changedOn: fact.on },
  }),
});

/** Also after the end of a case: arrears and payments that came back are still owed then. Puts an account in doubt right. */
export const recordBankAccount = step({
  action: 'record-bank-account',
  title: words('登记收款账户', 'record the bank account'),
  description: words(
    '登记发放养老金的银行账户。户名、账号和开户行加密保存，不在列表中显示。',
    'Record the account that the pension is paid to; holder, number and bank are sealed.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({ bankAccount: bankAccountPartSchema.meta(titled('收款账户', 'Bank account')) }),
  example: {
    bankAccount: { holder: '李秀英', number: '6217000000000000001', bank: '凤庆县农村信用合作联社' },
  },
  impossible: inPhase(...takenOver, 'ended'),
  decide: (_state, { bankAccount }) => [bankAccountRecorded.of({}, { personal: { bankAccount } })],
});
