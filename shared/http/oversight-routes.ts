import type { Route } from './route.ts';

/** Ways in for those who watch over units and cases. */
export const oversightRoutes = [
  {
    operationId: 'listSavedQueries',
    method: 'GET',
    path: '/v1/me/queries',
    function: 'operations',
    access: 'token',
  },
  {
    operationId: 'saveQuery',
    method: 'PUT',
    path: '/v1/me/queries/{name}',
    function: 'operations',
    access: 'token',
  },
  {
    operationId: 'deleteSavedQuery',
    method: 'DELETE',
    path: '/v1/me/queries/{name}',
    function: 'operations',
    access: 'token',
  },
  {
    operationId: 'listLocalities',
    method: 'GET',
    path: '/v1/localities',
    function: 'directory',
    access: 'token',
  },
  {
    operationId: 'getStanding',
    method: 'GET',
    path: '/v1/standing',
    function: 'operations',
    access: 'token',
  },
] as const satisfies readonly Route[];
