import { isLocalError, localError } from '../local-error.ts';
import { noValue } from './pseudo-parameters.ts';

/** What a value may refer to. */
export interface Scope {
  reference(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
}

type Resolve = (value: unknown) => unknown;
type Intrinsic = (argument: unknown, resolve: Resolve, scope: Scope) => unknown;

/**
 * Resolves the intrinsic functions of a value.
 *
 * @throws `intrinsic-unknown` or `intrinsic-invalid`, naming `at` (the logical id that holds the value).
 */
export function resolveValue(value: unknown, scope: Scope, at: string): unknown {
  const resolve: Resolve = (part) => {
    if (Array.isArray(part)) return part.map(resolve).filter((item) => item !== noValue);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part);
    const [first] = entries;
    if (first !== undefined && entries.length === 1 && isIntrinsicName(first[0])) {
      return apply(first[0], first[1]);
    }
    return Object.fromEntries(
      entries.map(([key, item]) => [key, resolve(item)] as const).filter(([, item]) => item !== noValue),
    );
  };
  const apply = (name: string, argument: unknown): unknown => {
    const intrinsic = intrinsics[name];
    if (intrinsic === undefined) {
      throw localError('intrinsic-unknown', `${at} uses ${name}, which the local run does not know`);
    }
    try {
      return intrinsic(argument, resolve, scope);
    } catch (error) {
      if (isLocalError(error))
        throw error.message.includes(at) ? error : localError(error.code, `${at}: ${error.message}`);
      throw localError('intrinsic-invalid', `${at}: ${name} ${String(error)}`);
    }
  };
  return resolve(value);
}

const isIntrinsicName = (name: string) => name === 'Ref' || name.startsWith('Fn::');

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`expects a list, not ${JSON.stringify(value)}`);
  return value;
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new TypeError(`expects text, not ${JSON.stringify(value)}`);
}

function attributeOf(argument: unknown, scope: Scope, resolve: Resolve): unknown {
  const [logicalId, ...names] = typeof argument === 'string' ? argument.split('.') : list(argument);
  return scope.attribute(text(logicalId), names.map((name) => text(resolve(name))).join('.'));
}

function substitute(argument: unknown, scope: Scope, resolve: Resolve): string {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = new Map<string, unknown>(Object.entries(given ?? {}));
  return text(pattern).replaceAll(/\$\{(!?)([^}]*)\}/gu, (_match, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (variables.has(name)) return text(resolve(variables.get(name)));
    return text(name.includes('.') ? attributeOf(name, scope, resolve) : scope.reference(name));
  });
}

const intrinsics: Readonly<Record<string, Intrinsic | undefined>> = {
  Ref: (name, _resolve, scope) => scope.reference(text(name)),
  'Fn::GetAtt': (argument, resolve, scope) => attributeOf(argument, scope, resolve),
  'Fn::Join': (argument, resolve) => {
    const [separator, parts] = list(argument);
    return list(resolve(parts)).map(text).join(text(separator));
  },
  'Fn::Sub': (argument, resolve, scope) => substitute(argument, scope, resolve),
  'Fn::Select': (argument, resolve) => {
    const [index, items] = list(argument);
    const chosen = list(resolve(items))[Number(text(resolve(index)))];
    if (chosen === undefined) throw new RangeError('selects an item that is not there');
    return chosen;
  },
  'Fn::Split': (argument, resolve) => {
    const [separator, whole] = list(argument);
    return text(resolve(whole)).split(text(separator));
  },
  'Fn::If': (argument, resolve, scope) => {
    const [name, whenTrue, whenFalse] = list(argument);
    return resolve(scope.condition(text(name)) ? whenTrue : whenFalse);
  },
};
