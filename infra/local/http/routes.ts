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
  const wanted = pattern.split('/').slice(1);
  const given = path.split('/').slice(1);
  const parameters: [string, string][] = [];
  let rank = '';
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/u.exec(part);
    const value = given[index];
    if (value === undefined) return undefined;
    if (name?.[2] === '+') {
      const rest = given.slice(index).join('/');
      if (rest === '') return undefined;
      return finish([...parameters, [name[1] ?? '', rest]], rank + greedy);
    }
    if (name !== null && value !== '') {
      parameters.push([name[1] ?? '', value]);
      rank += parameter;
    } else if (part === value) {
      rank += literal;
    } else {
      return undefined;
    }
  }
  return given.length === wanted.length ? finish(parameters, rank) : undefined;

  function finish(entries: readonly [string, string][], pathRank: string): Candidate<Target> {
    const rankOfMethod = routeMethod === 'ANY' ? '1' : '0';
    return { route, pathParameters: Object.fromEntries(entries), rank: `${pathRank} ${rankOfMethod}` };
  }
}
