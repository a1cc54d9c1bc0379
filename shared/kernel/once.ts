/** Makes a thing at first use and keeps it for the life of the process. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly thing: T } | undefined;
  return () => (made ??= { thing: make() }).thing;
};
