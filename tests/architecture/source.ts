import { parseAst } from 'vitest/node';

/** A file of the tree, or an invented one of a probe. */
export interface Source {
  /** Relative to the root, with slashes: `shared/kernel/fen.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Any node of the syntax tree; offsets are into the text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

const flatten = (value: unknown, into: Node[]): Node[] => {
  if (isNode(value)) into.push(value);
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) if (typeof part === 'object') flatten(part, into);
  return into;
};

const parsed = new WeakMap<Source, readonly Node[]>();

export const isCode = ({ path }: Source): boolean => /\.tsx?$/u.test(path);
export const isTest = ({ path }: Source): boolean => path.startsWith('tests/');

const parse = (source: Source): readonly Node[] => {
  const { path, text } = source;
  if (!isCode(source)) return [];
  try {
    return flatten(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), []);
  } catch (error) {
    throw new Error(`${path} cannot be parsed: ${String(error)}`, { cause: error });
  }
};

/** Every node of a TypeScript file, outer ones first; nothing for any other file. */
export const nodesOf = (source: Source): readonly Node[] => {
  const known = parsed.get(source) ?? parse(source);
  parsed.set(source, known);
  return known;
};

export const nodesOfType = (source: Source, ...types: readonly string[]): readonly Node[] =>
  nodesOf(source).filter(({ type }) => types.includes(type));

export const nodesIn = (node: Node): readonly Node[] => flatten(node, []);

export const child = (node: Node | undefined, field: string): Node | undefined => {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
};

export const children = (node: Node | undefined, field: string): readonly Node[] => {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

export const word = (node: Node | undefined, field: string): string | undefined => {
  const value = node?.[field];
  return typeof value === 'string' ? value : undefined;
};

export const lineAt = ({ text }: Source, offset: number): number => text.slice(0, offset).split('\n').length;
