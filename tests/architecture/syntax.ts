import { posix } from 'node:path';
import { child, children, type Node, nodesOf, nodesOfType, type Source, word } from './source.ts';

/** One edge of the import graph. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path of the file for one of ours, else the name of the package. */
  readonly target: string;
  readonly ours: boolean;
  /** Erased before anything runs. */
  readonly typeOnly: boolean;
  readonly offset: number;
}

const typeOnly = (node: Node): boolean => {
  if (node.type === 'TSImportType') return true;
  if (word(node, 'importKind') === 'type' || word(node, 'exportKind') === 'type') return true;
  const specifiers = children(node, 'specifiers');
  return (
    specifiers.length > 0 &&
    specifiers.every((each) => (word(each, 'importKind') ?? word(each, 'exportKind')) === 'type')
  );
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const readImports = (source: Source): readonly Import[] =>
  nodesOf(source).flatMap((node) => {
    const specifier = word(child(node, 'source'), 'value');
    if (specifier === undefined) return [];
    const ours = specifier.startsWith('.');
    // A query tells the bundler what to make of a file: it is that file all the same.
    const [file = ''] = specifier.split('?');
    const target = ours ? posix.join(posix.dirname(source.path), file) : packageOf(specifier);
    return [{ specifier, target, ours, typeOnly: typeOnly(node), offset: node.start }];
  });

const imports = new WeakMap<Source, readonly Import[]>();

/** Everything a file imports, by statement, by call or in a type. */
export const importsOf = (source: Source): readonly Import[] => {
  const known = imports.get(source) ?? readImports(source);
  imports.set(source, known);
  return known;
};

/** A piece of text and where it starts. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

const literalTypes = ['Literal', 'TemplateElement', 'JSXText'];

/** Texts, templates and regular expressions as they are written, delimiters included. */
export const literalsOf = (source: Source): readonly Piece[] =>
  nodesOfType(source, ...literalTypes).map(({ start, end }) => ({
    text: source.text.slice(start, end),
    offset: start,
  }));

const comment = /\/\/[^\n]*|\/\*[^]*?\*\//gu;

/** Comments: what looks like one and does not begin within a literal. Blanked literals keep every offset in place. */
export const commentsOf = (source: Source): readonly Piece[] => {
  const blanked = literalsOf(source)
    .toSorted((left, right) => right.offset - left.offset)
    .reduce(
      (text, { text: literal, offset }) =>
        text.slice(0, offset) + literal.replaceAll(/[^\n]/gu, '_') + text.slice(offset + literal.length),
      source.text,
    );
  return [...blanked.matchAll(comment)].map(({ 0: found, index }) => ({
    text: source.text.slice(index, index + found.length),
    offset: index,
  }));
};

/** What people read rather than machines: comments of code, and whole documents. */
export const proseOf = (source: Source): readonly Piece[] =>
  source.path.endsWith('.md') ? [{ text: source.text, offset: 0 }] : commentsOf(source);

/** Every place where a pattern matches in some pieces. The pattern needs the flag `g`. */
export const matchesIn = (pieces: readonly Piece[], pattern: RegExp): readonly Piece[] =>
  pieces.flatMap(({ text, offset }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      text: found.trim(),
      offset: offset + index,
    })),
  );

/** `Date.now`, `process.env`: a member of a name, written with a dot. */
export const memberOf = (node: Node): string | undefined => {
  const owner = word(child(node, 'object'), 'name');
  const member = word(child(node, 'property'), 'name');
  return node.type === 'MemberExpression' && owner !== undefined && member !== undefined
    ? `${owner}.${member}`
    : undefined;
};
