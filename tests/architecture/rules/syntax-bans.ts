import type { Rule } from '../rule.ts';
import { child, isCode, isTest, nodesOf, type Node, type Source, word } from '../source.ts';
import { commentsOf, literalsOf, matchesIn, memberOf } from '../syntax.ts';
import { perFile, pieceOf, sample } from './pattern-rule.ts';

const nodesWhere = (source: Source, wanted: (node: Node) => boolean) =>
  nodesOf(source)
    .filter(wanted)
    .map((node) => pieceOf(source, node));

export const noDefaultExports = perFile({
  name: 'nothing is exported by default, but by a configuration whose tool asks for it',
  why: 'a default export has another name in every file that imports it, so nobody can search for it.',
  instead: 'export it by its name.',
  applies: (source) => isCode(source) && !source.path.endsWith('.config.ts'),
  find: (source) => [
    ...nodesWhere(source, ({ type }) => type === 'ExportDefaultDeclaration'),
    ...nodesWhere(
      source,
      (node) => node.type === 'ExportSpecifier' && word(child(node, 'exported'), 'name') === 'default',
    ),
  ],
  catches: [
    sample('a default export', 'shared/a.ts', 'export default 1;'),
    sample('a default export by renaming', 'shared/a.ts', 'const a = 1; export { a as default };'),
  ],
  spares: [
    sample('the configuration of a tool', 'tests/vitest.config.ts', 'export default {};'),
    sample('an import of a default', 'shared/a.ts', "import canonicalize from 'canonicalize';"),
  ],
});

export const plainDomain = perFile({
  name: 'the domain and the kernel consist of values and functions, without classes and enums',
  why: 'values can be stored, compared, copied and generated for tests; objects with methods and hidden state cannot.',
  instead: 'write a readonly interface with functions beside it, and a union of texts in place of an enum.',
  applies: ({ path }) => /^shared\/(?:domain|kernel)\//u.test(path),
  find: (source) =>
    nodesWhere(source, ({ type }) =>
      ['ClassDeclaration', 'ClassExpression', 'TSEnumDeclaration'].includes(type),
    ),
  catches: [
    sample('a class', 'shared/domain/a.ts', 'export class Case {}'),
    sample('a class as a value', 'shared/kernel/a.ts', 'export const Case = class {};'),
    sample('an enum', 'shared/domain/a.ts', 'export enum Side { Origin }'),
  ],
  spares: [sample('a class outside', 'infra/a.ts', 'export class ExchangeStack {}')],
});

export const noEscapes = perFile({
  name: 'the type checker and the linter are never switched off',
  why: 'every place where they are silent is a place where the next mistake is silent too.',
  instead:
    'parse what comes from outside with zod, narrow with a type guard, or say why the rule itself is wrong and change it for all.',
  applies: isCode,
  find: (source) => [
    ...nodesWhere(
      source,
      (node) => ['TSAnyKeyword', 'TSNonNullExpression'].includes(node.type) || node['definite'] === true,
    ),
    ...matchesIn(
      commentsOf(source),
      /@ts-(?:ignore|expect-error|nocheck)|\b(?:ox|es)lint-disable|biome-ignore|(?:oxfmt|prettier)-ignore|\b(?:v8|c8|istanbul) ignore/gu,
    ),
  ],
  catches: [
    sample('any', 'tests/a.ts', 'export const a = (b: any) => b;'),
    sample('an assertion that something is there', 'shared/a.ts', 'export const a = (b?: string) => b!;'),
    sample('a promise to set it later', 'shared/a.ts', 'export let a!: string;'),
    sample(
      'an error of the type checker expected',
      'shared/a.ts',
      '// @ts-expect-error later\nexport const a = 1;',
    ),
    sample('the linter switched off', 'shared/a.ts', '/* oxlint-disable */ export const a = 1;'),
  ],
  spares: [
    sample('the word in a text', 'shared/a.ts', "export const a = 'any // @ts-ignore';"),
    sample('a negation', 'shared/a.ts', 'export const a = (b: boolean) => !b;'),
  ],
});

const mocking = /^vi\.(?:mock|doMock|unmock|doUnmock|hoisted)$/u;
const parking = /^(?:test|it|describe|suite|bench)\.(?:skip|only|todo|fails|skipIf|runIf)$/u;

export const noSilencedTests = perFile({
  name: 'tests run as they stand: none is skipped, singled out or run against a mocked module',
  why: 'a test that does not run, or runs against an imitation of its subject, tells the reader that something holds which nobody looked at.',
  instead:
    'delete the test or make it pass; hand the dependency in as an argument and use the real engine (tests/support starts one).',
  applies: isCode,
  find: (source) =>
    nodesWhere(source, (node) => {
      const member = memberOf(node) ?? '';
      return mocking.test(member) || parking.test(member);
    }),
  catches: [
    sample('a mocked module', 'tests/a.test.ts', "vi.mock('./a.ts');"),
    sample('a skipped test', 'tests/a.test.ts', "test.skip('a', () => {});"),
    sample('a test that is alone', 'tests/a.test.ts', "describe.only('a', () => {});"),
    sample('a test for later', 'tests/a.test.ts', "it.todo('a');"),
    sample('a test skipped on a condition', 'tests/a.test.ts', "test.skipIf(true)('a', () => {});"),
  ],
  spares: [sample('a list that is skipped through', 'shared/a.ts', 'export const a = pages.skip(1);')],
});

export const noUnfinished = perFile({
  name: 'nothing is left for later',
  why: 'a mark in the source is a promise to nobody; a stub answers as if it worked.',
  instead: 'do it now, or leave it out and say so in the status table of README.md.',
  applies: isCode,
  find: (source) => [
    ...matchesIn(commentsOf(source), /\b(?:TODO|FIXME|XXX|HACK)\b/gu),
    ...(isTest(source) ? [] : matchesIn(literalsOf(source), /\bnot (?:yet )?implemented\b/giu)),
  ],
  catches: [
    sample('a mark for later', 'shared/a.ts', '// TODO: the other half\nexport const a = 1;'),
    sample('a stub', 'shared/a.ts', "export const a = () => { throw new Error('Not implemented'); };"),
  ],
  spares: [sample('a word that contains a mark', 'shared/a.ts', '// XXXX stands for the number.\n')],
});

export const syntaxBans: readonly Rule[] = [
  noDefaultExports,
  plainDomain,
  noEscapes,
  noSilencedTests,
  noUnfinished,
];
