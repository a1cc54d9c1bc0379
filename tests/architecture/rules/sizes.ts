import type { Finding, Rule } from '../rule.ts';
import { isCode, isTest, type Source } from '../source.ts';
import { commentsOf } from '../syntax.ts';

const longest = 200;
const median = 60;

/** Lines with code on them: neither blank nor comment only. */
const codeLines = (source: Source): number =>
  commentsOf(source)
    .reduce(
      (text, { text: comment, offset }) =>
        text.slice(0, offset) + comment.replaceAll(/[^\n]/gu, ' ') + text.slice(offset + comment.length),
      source.text,
    )
    .split('\n')
    .filter((line) => line.trim() !== '').length;

const tooLong = (sources: readonly Source[]): readonly Finding[] =>
  sources
    .filter(isCode)
    .map((source) => ({ path: source.path, lines: codeLines(source) }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => ({ path, found: `${lines} lines of code, at most ${longest}` }));

const tooLongOnTheWhole = (sources: readonly Source[]): readonly Finding[] => {
  const sizes = sources
    .filter((source) => isCode(source) && !isTest(source))
    .map(codeLines)
    .toSorted((left, right) => left - right);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return middle > median
    ? [{ path: 'shared, functions, infra', found: `median of ${middle} lines, at most ${median}` }]
    : [];
};

const fileOf = (lines: number): string => 'export const a = 1;\n'.repeat(lines);

export const sizes: Rule = {
  name: `no file has more than ${longest} lines of code, and half of them have at most ${median}`,
  why: 'the whole is meant to be read in an afternoon by somebody who has to answer for it.',
  instead: 'split the file where a second subject begins, and name the new file after that subject.',
  check: (sources) => [...tooLong(sources), ...tooLongOnTheWhole(sources)],
  catches: [
    { what: 'a file of 201 lines', files: { 'tests/domain/a.ts': fileOf(201) } },
    { what: 'files that are mostly long', files: { 'shared/a.ts': fileOf(61), 'shared/b.ts': fileOf(61) } },
  ],
  spares: [
    {
      what: 'comments and blank lines',
      files: { 'shared/a.ts': `${'/** Why.\n * It is so. */\n\n// And so.\n'.repeat(80)}${fileOf(60)}` },
    },
    { what: 'a test file of 200 lines', files: { 'tests/domain/a.ts': fileOf(200) } },
  ],
};
