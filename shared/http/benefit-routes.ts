import type { Route } from './route.ts';

/** What is due to a person, and the runs that pay it. */
export const benefitRoutes = [
  {
    operationId: 'previewHandover',
    method: 'GET',
    path: '/v1/handovers/{id}/preview',
    function: 'benefits',
    access: 'token',
  },
  { operationId: 'openRun', method: 'POST', path: '/v1/runs', function: 'benefits', access: 'token' },
  { operationId: 'listRuns', method: 'GET', path: '/v1/runs', function: 'benefits', access: 'token' },
  { operationId: 'getRun', method: 'GET', path: '/v1/runs/{id}', function: 'benefits', access: 'token' },
  {
    operationId: 'actOnRun',
    method: 'POST',
    path: '/v1/runs/{id}/actions/{action}',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'listRunLines',
    method: 'GET',
    path: '/v1/runs/{id}/lines',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'getRunLine',
    method: 'GET',
    path: '/v1/runs/{id}/lines/{lineId}',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'listInstructions',
    method: 'GET',
    path: '/v1/runs/{id}/instructions',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'recordReturns',
    method: 'POST',
    path: '/v1/runs/{id}/returns',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'getRunTrail',
    method: 'GET',
    path: '/v1/runs/{id}/trail',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'verifyRun',
    method: 'POST',
    path: '/v1/runs/{id}/verification',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'getPolicies',
    method: 'GET',
    path: '/v1/policies/{division}',
    function: 'benefits',
    access: 'token',
  },
  {
    operationId: 'calculate',
    method: 'POST',
    path: '/v1/calculations/{rule}',
    function: 'benefits',
    access: 'token',
  },
] as const satisfies readonly Route[];
