/** A route of the template: `POST /v1/handovers`, `ANY /{proxy+}` or `$default`. */
export interface Route<Target> {
  readonly routeKey: string;
  readonly target: Target;
}

export interface RouteMatch<Target> {
  readonly route: Route<Target>;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Candidate<Target> extends RouteMatch<Target> {
  readonly rank: string;
}

// In the order of preference at the same place of the path.
const literal = '0';
const parameter = '1';
const greedy = '2';

/**
 * The route API Gateway would choose: the most specific path (literal before parameter before greedy, from left to
 * right), then the method before `ANY`, and `$default` only when nothing else matches. `path` is already decoded.
 */
export function matchRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): RouteMatch<Target> | undefined {
  const candidates = routes
    .map((route) => matchOne(route, method, path))
    .filter((candidate) => candidate !== undefined)
    .toSorted((left, right) => (left.rank < right.rank ? -1 : 1));
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  return candidates[0] ?? (fallback && { route: fallback, pathParameters: {} });
}

function matchOne<Target>(route: Route<Target>, method: string, path: string): Candidate<Target> | undefined {
  const [routeMethod = '', pattern] = route.routeKey.split(' ');
  if (pattern === undefined || (routeMethod !== 'ANY' && routeMethod !== method)) return undefined;
  const found = matchPath(pattern.split('/').slice(1), path.split('/').slice(1));
  if (found === undefined) return undefined;
  const rank = `${found.map(({ kind }) => kind).join('')} ${routeMethod === 'ANY' ? '1' : '0'}`;
  return { route, rank, pathParameters: Object.fromEntries(found.flatMap(({ value }) => value)) };
}

interface PartMatch {
  readonly kind: string;
  /** Name and value, where the part is a parameter. */
  readonly value: readonly (readonly [string, string])[];
}

function matchPath(wanted: readonly string[], given: readonly string[]): readonly PartMatch[] | undefined {
  const found: PartMatch[] = [];
  for (const [index, part] of wanted.entries()) {
    const match = matchPart(part, given.slice(index));
    if (match === undefined) return undefined;
    found.push(match);
    if (match.kind === greedy) return found;
  }
  return given.length === wanted.length ? found : undefined;
}

/** Matches one part of a pattern with the first of the rest of the path, or with all of it. */
function matchPart(part: string, [first, ...others]: readonly string[]): PartMatch | undefined {
  const [, name, isGreedy] = /^\{(.+?)(\+?)\}$/u.exec(part) ?? [];
  if (name === undefined) return part === first ? { kind: literal, value: [] } : undefined;
  if (first === undefined) return undefined;
  const value = isGreedy === '+' ? [first, ...others].join('/') : first;
  if (value === '') return undefined;
  return { kind: isGreedy === '+' ? greedy : parameter, value: [[name, value]] };
}
