import type { Finding, Rule } from '../rule.ts';
import {
  child,
  children,
  isTest,
  lineAt,
  type Node,
  nodesIn,
  nodesOf,
  nodesOfType,
  type Source,
  word,
} from '../source.ts';
import { importsOf } from '../syntax.ts';

/** The names that assert by themselves, `fc.assert` among them; waiting for something until a deadline fails without it. */
const assertions = /^(?:expect|expectTypeOf|assert\w*|(?:deep)?(?:strict)?Equal|until|eventually)$/iu;

const namesIn = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node.type === 'Identifier' ? (word(node, 'name') ?? []) : [])));

/** Names a file declares, each with the names its definition uses. */
const declarationsOf = (source: Source): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    nodesOfType(source, 'VariableDeclarator', 'FunctionDeclaration').flatMap((node) => {
      const name = word(child(node, 'id'), 'name');
      return name === undefined ? [] : [[name, namesIn(nodesIn(node))] as const];
    }),
  );

const importedNames = (source: Source, asserting: ReadonlySet<string>): readonly string[] => {
  const helpers = new Set(
    importsOf(source).flatMap(({ target, specifier }) => (asserting.has(target) ? [specifier] : [])),
  );
  return nodesOfType(source, 'ImportDeclaration')
    .filter((node) => helpers.has(word(child(node, 'source'), 'value') ?? ''))
    .flatMap((node) => children(node, 'specifiers'))
    .flatMap((specifier) => word(child(specifier, 'local'), 'name') ?? []);
};

/** Adds until nothing more is added. */
const grown = (first: Iterable<string>, more: (found: ReadonlySet<string>) => readonly string[]) => {
  const found = new Set(first);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const name of more(found)) found.add(name);
  }
  return found;
};

/** Names in a file that lead to an assertion, directly or through other names. */
const assertingNames = (source: Source, helpers: ReadonlySet<string>): ReadonlySet<string> => {
  const declarations = [...declarationsOf(source)];
  return grown(importedNames(source, helpers), (found) =>
    declarations
      .filter(([, uses]) => [...uses].some((name) => found.has(name) || assertions.test(name)))
      .map(([name]) => name),
  );
};

/** Files under tests/ that assert, or import one that does. */
const assertingFiles = (sources: readonly Source[]): ReadonlySet<string> =>
  grown(
    sources
      .filter((source) => [...namesIn(nodesOf(source))].some((name) => assertions.test(name)))
      .map(({ path }) => path),
    (found) =>
      sources
        .filter((source) => importsOf(source).some(({ target }) => found.has(target)))
        .map(({ path }) => path),
  );

const isTestCall = (node: Node): boolean => {
  const callee = child(node, 'callee');
  const inner = callee?.type === 'CallExpression' || callee?.type === 'TaggedTemplateExpression';
  const named = inner ? (child(callee, 'callee') ?? child(callee, 'tag')) : callee;
  const name = word(named, 'name') ?? word(child(named, 'object'), 'name') ?? '';
  return (
    node.type === 'CallExpression' && /^(?:test|it)$/u.test(name) && children(node, 'arguments').length > 1
  );
};

const silentTests = (source: Source, helpers: ReadonlySet<string>): readonly Finding[] => {
  const asserting = assertingNames(source, helpers);
  return nodesOf(source)
    .filter(isTestCall)
    .filter((call) => {
      const used = namesIn(children(call, 'arguments').slice(1).flatMap(nodesIn));
      return ![...used].some((name) => assertions.test(name) || asserting.has(name));
    })
    .map((call) => ({
      path: source.path,
      line: lineAt(source, call.start),
      found: `${source.text.slice(call.start, call.end).split('\n')[0]?.slice(0, 80)} asserts nothing`,
    }));
};

const check = (sources: readonly Source[]): readonly Finding[] => {
  const tests = sources.filter(isTest);
  const helpers = assertingFiles(tests);
  return tests
    .filter(({ path }) => path.endsWith('.test.ts'))
    .flatMap((source) =>
      nodesOf(source).some(isTestCall)
        ? silentTests(source, helpers)
        : [{ path: source.path, found: 'contains no test' }],
    );
};

const file = (what: string, text: string) => ({ what, files: { 'tests/domain/a.test.ts': text } });

export const assertingTests: Rule = {
  name: 'every test asserts something',
  why: 'a test that cannot fail is worse than none: it is counted.',
  instead: 'say what is expected with `expect`, or call a helper that does.',
  check,
  catches: [
    file('a test that only runs', "test('a', () => { decide(); });"),
    file('a table of tests that only run', "test.each([1])('a', (one) => { decide(one); });"),
    file('one among others', "test('a', () => { expect(1).toBe(1); });\ntest('b', () => { decide(); });"),
    file('a file without tests', "import './b.ts';"),
  ],
  spares: [
    file('a property', "test('a', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });"),
    file('something that has to come about', "test('a', async () => { await until(isParked); });"),
    file('a helper of the file', "const holds = () => expect(1).toBe(1);\ntest('a', () => { holds(); });"),
    {
      what: 'a helper of another file',
      files: {
        'tests/domain/a.test.ts': "import { holds } from '../support/holds.ts';\ntest('a', () => holds());",
        'tests/support/holds.ts': 'export const holds = () => expect(1).toBe(1);',
      },
    },
  ],
};
