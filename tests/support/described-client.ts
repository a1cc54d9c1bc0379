import type { Answer, Client } from '../../functions/cli/demo/client.ts';
import { operations } from '../../shared/http/operations/index.ts';
import { routeTable } from '../../shared/http/route-table.ts';

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u');
const routes = routeTable.map(({ method, path, operationId }) => ({
  method,
  pattern: patternOf(path),
  response: operations[operationId].response,
  operationId,
}));

/** Of several routes the one without a parameter there wins, as in the gateway: it stands for itself. */
const describedAt = (method: string, path: string) => {
  const [pathname = ''] = path.split('?');
  return routes.find((route) => route.method === method && route.pattern.test(pathname));
};

/**
 * The answer of the exchange, if it is as the description of the API says.
 *
 * @throws where a success has another status or shape than described; the message holds places in the answer, no content.
 */
export const asDescribed = (method: string, path: string, answer: Answer): Answer => {
  if (answer.status >= 300) return answer;
  const route = describedAt(method, path);
  if (!route) throw new Error(`${method} ${path} is not described and was answered ${answer.status}`);
  const { operationId, response } = route;
  if (answer.status !== response.status)
    throw new Error(`${operationId} answered ${answer.status} instead of ${response.status}`);
  const parsed = response.schema.safeParse(answer.body);
  if (parsed.success) return answer;
  const places = parsed.error.issues.map(({ path: at, code }) => `/${at.join('/')} ${code}`);
  throw new Error(`${operationId} answered otherwise than described: ${places.join(', ')}`);
};

/** A client that takes no answer for a success which is not as the API describes it. */
export const describedClient = (client: Client): Client => ({
  addresses: client.addresses,
  as: (name) => {
    const officer = client.as(name);
    return {
      name,
      get: async (path) => asDescribed('GET', path, await officer.get(path)),
      post: async (path, body, conditions) =>
        asDescribed('POST', path, await officer.post(path, body, conditions)),
    };
  },
});
