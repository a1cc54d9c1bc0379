import { fieldKinds, logCodes, type FieldKind, type LogCode, type LogFields } from './log-codes.ts';

/** Writes one line. A field that the catalogue does not list for the code does not compile. */
export type Log = <C extends LogCode, F extends LogFields<C>>(
  code: C,
  fields: F & Readonly<Record<Exclude<keyof F, keyof LogFields<C>>, never>>,
) => void;

// A citizen ID hidden in a word that would otherwise pass.
const looksLikeCitizenId = /\d{15}/u;

const fits = (kind: FieldKind, value: unknown): boolean => {
  if (kind === 'count')
    return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= fieldKinds.count;
  if (typeof value !== 'string' || !fieldKinds[kind].test(value)) return false;
  return kind === 'id' || !looksLikeCitizenId.test(value);
};

/** Types end at run time: what is not listed, or does not look as its kind must, is left out of the line. */
const allowed = (code: LogCode, fields: object): Readonly<Record<string, unknown>> => {
  const given = new Map<string, unknown>(Object.entries(fields));
  const kinds: Readonly<Record<string, FieldKind>> = logCodes[code].fields;
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) =>
      fits(kind, given.get(name)) ? [[name, given.get(name)]] : [],
    ),
  );
};

export const createLog =
  (write: (line: string) => void, milliseconds: () => number): Log =>
  (code, fields) => {
    const { level, sentence } = logCodes[code];
    const at = new Date(milliseconds()).toISOString();
    write(`${JSON.stringify({ at, level, code, sentence, ...allowed(code, fields) })}\n`);
  };

/** One JSON line to standard output, where the log service picks it up. */
export const log: Log = createLog((line) => process.stdout.write(line), Date.now);
