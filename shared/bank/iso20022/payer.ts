import { forms } from '../csv/forms.ts';
import { bankFileFailure } from '../failure.ts';
import { textProblemOf } from '../text-form.ts';

/** Who pays, from which account, on which day: the agency of the county and its bank. */
export interface Payer {
  /** The agency, as the initiating party and the debtor. */
  readonly name: string;
  readonly accountNumber: string;
  readonly bankName: string;
  /** The day the bank is asked to pay on, `YYYY-MM-DD`. */
  readonly executionDate: string;
  /** 1 to 35 characters; unless given it is the id of the run. A file sent anew needs another one. */
  readonly messageId?: string;
}

/** Throws a BankFileFailure when a message cannot name the payer. */
export const checkPayer = ({ name, accountNumber, bankName, executionDate, messageId }: Payer): void => {
  const unsound = [
    ...(textProblemOf(name) === undefined ? [] : ['name']),
    ...(forms.account.fits(accountNumber) ? [] : ['accountNumber']),
    ...(textProblemOf(bankName) === undefined ? [] : ['bankName']),
    ...(forms.date.fits(executionDate) ? [] : ['executionDate']),
    ...(messageId === undefined || forms.reference.fits(messageId) ? [] : ['messageId']),
  ];
  if (unsound.length > 0)
    throw bankFileFailure('payer-unsound', `correct ${unsound.join(', ')} of the paying agency`);
};
