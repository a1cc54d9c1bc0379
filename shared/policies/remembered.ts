/** Makes a thing for a key once; not for what may be undefined. */
export const remembered = <K, V>(memory: Map<K, V>, key: K, make: () => V): V => {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
};
