import type { EventKind, Step } from '../../step.ts';
import { bankAccountRecorded, recordBankAccount } from './record-bank-account.ts';
import { accountStated, stateAccount } from './state-account.ts';

/** What an award and a payment are made from: the individual account and the bank account. */
export const accountSteps: readonly Step[] = [stateAccount, recordBankAccount];

export const accountEvents: readonly EventKind[] = [accountStated, bankAccountRecorded];
