/** A file that must not be sent: the run's figures and its payments contradict each other, or one cannot be written. */
export interface BankFileFailure extends Error {
  /**
   * `instruction-unsound`, `instruction-repeated`, `count-differs`, `sum-differs`, `order-unsound`, `payer-unsound` or `nothing-to-pay`. The message
   * names the payment reference and the field, never their content.
   */
  readonly code: string;
}

export const bankFileFailure = (code: string, message: string): BankFileFailure =>
  Object.assign(new Error(`${code}: ${message}`), { code });
