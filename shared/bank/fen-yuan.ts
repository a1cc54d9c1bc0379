/** Thirteen digits of yuan: with the two of fen it stays far inside exact whole numbers. */
const exact = /^(?<yuan>0|[1-9]\d{0,12})(?:\.(?<fen>\d{1,2})0*)?$/u;
const largestFen = 999_999_999_999_999;

/** Yuan with exactly two decimals, `163.00`. Throws a RangeError when fen are negative, fractional or beyond 9,999,999,999,999.99 yuan. */
export const yuanText = (amountFen: number): string => {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > largestFen)
    throw new RangeError('amount-not-exact');
  const digits = String(amountFen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Whole fen of a decimal text: `163`, `163.5`, `163.50` and `163.50000`; nothing when the text is not an exact amount of fen. */
export const fenOfYuan = (text: string): number | undefined => {
  const { yuan, fen = '' } = exact.exec(text)?.groups ?? {};
  return yuan === undefined ? undefined : Number(yuan + fen.padEnd(2, '0'));
};
