import canonicalize from 'canonicalize';

/** JSON in the one spelling of RFC 8785, so that equal values have equal digests. Throws on what JSON cannot say. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonical-json-not-json');
  return text;
};
