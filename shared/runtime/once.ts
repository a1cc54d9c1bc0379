export { once } from '../kernel/once.ts';

const most = 5_000;

/** Keeps the answers of a pure function of two words; forgets them all when there are too many. */
export const remembering = <A extends string, B extends string, T>(
  answer: (a: A, b: B) => T,
): ((a: A, b: B) => T) => {
  const answers = new Map<string, T>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const made = answer(a, b);
    answers.set(key, made);
    return made;
  };
};
