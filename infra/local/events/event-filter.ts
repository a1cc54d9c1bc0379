import { localError } from '../local-error.ts';

/** Whether a record passes; a mapping without filters passes everything. */
export type EventFilter = (record: unknown) => boolean;

type Test = (value: unknown) => boolean;

/**
 * Compiles the filters of an event-source mapping: a record passes when one of the patterns matches. Known are exact
 * values, `prefix`, `suffix`, `exists`, `anything-but` (values or a prefix).
 *
 * @throws `filter-unknown` with the logical id, so that a filter is never silently wider or narrower than deployed.
 */
export function compileFilters(patterns: readonly string[], logicalId: string): EventFilter {
  if (patterns.length === 0) return () => true;
  const tests = patterns.map((pattern) => compilePattern(JSON.parse(pattern), logicalId));
  return (record) => tests.some((test) => test(record));
}

function compilePattern(pattern: unknown, at: string): Test {
  if (Array.isArray(pattern)) {
    const tests = pattern.map((condition) => compileCondition(condition, at));
    return (value) => tests.some((test) => test(value));
  }
  if (typeof pattern !== 'object' || pattern === null) throw unknownFilter(pattern, at);
  const members = Object.entries(pattern).map(([name, inner]) => {
    if (name === '$or') throw unknownFilter(pattern, at);
    return [name, compilePattern(inner, at)] as const;
  });
  return (value) => members.every(([name, test]) => test(memberOf(value, name)));
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function compileCondition(condition: unknown, at: string): Test {
  if (typeof condition !== 'object' || condition === null) return anyOf((value) => value === condition);
  const [entry, ...others] = Object.entries(condition);
  const compile = entry === undefined ? undefined : operators[entry[0]];
  if (entry === undefined || compile === undefined || others.length > 0) throw unknownFilter(condition, at);
  return compile(entry[1], at);
}

/** A list matches when one of its items does. */
const anyOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) ? value.some(test) : test(value);

const operators: Readonly<Record<string, ((argument: unknown, at: string) => Test) | undefined>> = {
  prefix: (argument, at) => {
    const start = requireText(argument, at);
    return anyOf((value) => typeof value === 'string' && value.startsWith(start));
  },
  suffix: (argument, at) => {
    const end = requireText(argument, at);
    return anyOf((value) => typeof value === 'string' && value.endsWith(end));
  },
  exists: (argument) => (value) => (value !== undefined) === (argument === true),
  'anything-but': (argument, at) => {
    const excluded = Array.isArray(argument) ? argument : [argument];
    const tests = excluded.map((condition) => compileCondition(condition, at));
    return (value) => value !== undefined && !tests.some((test) => test(value));
  },
};

function requireText(argument: unknown, at: string): string {
  if (typeof argument === 'string') return argument;
  throw unknownFilter(argument, at);
}

function unknownFilter(part: unknown, at: string) {
  return localError(
    'filter-unknown',
    `${at} filters by ${JSON.stringify(part)}, which the local run does not know`,
  );
}
