import { HttpProblem } from './http-problem.ts';

/** The query as an object of strings; a parameter given twice is refused, so that nobody wonders which one counts. */
export const queryOf = (raw: string): Readonly<Record<string, string>> => {
  const entries = [...new URLSearchParams(raw)];
  const repeated = entries.filter(
    ([name], index) => entries.findIndex(([other]) => other === name) !== index,
  );
  if (repeated.length > 0)
    throw new HttpProblem('parameters-invalid', {
      fields: repeated.map(() => ({ code: 'parameter-repeated', path: [] })),
    });
  return Object.fromEntries(entries);
};
