/** The default of a switch over a closed union: does not compile when a member is missing, throws when data lied about its type. */
export const exhaustive = (value: never): never => {
  throw new TypeError(`unhandled-member: ${typeof value}`);
};
