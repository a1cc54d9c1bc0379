/** As the exchange masks: the first character of a name, both ends of a number. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = name;
  return `${first}${'*'.repeat(Math.max(rest.length, 1))}`;
};

export const maskedNumber = (number: string): string =>
  number.length < 10
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(12)}${number.slice(-2)}`;
