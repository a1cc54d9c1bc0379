import type { FunctionName } from '../runtime/names.ts';

/** One way in over HTTP. `public` needs no token where the law allows an open path. */
export interface Route {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly function: Extract<FunctionName, 'handovers' | 'audit' | 'directory' | 'operations' | 'benefits'>;
  readonly access: 'public' | 'token';
}

/** Every route of the API, once, for the gateway, the handlers and the API description. */
export const routeTable = [
  {
    operationId: 'pushHandover',
    method: 'POST',
    path: '/v1/handovers',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'listHandovers',
    method: 'GET',
    path: '/v1/handovers',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'countHandovers',
    method: 'GET',
    path: '/v1/handovers/counts',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'getHandover',
    method: 'GET',
    path: '/v1/handovers/{id}',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'actOnHandover',
    method: 'POST',
    path: '/v1/handovers/{id}/actions/{action}',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'getTrail',
    method: 'GET',
    path: '/v1/handovers/{id}/trail',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'comparePerson',
    method: 'GET',
    path: '/v1/handovers/{id}/comparison',
    function: 'handovers',
    access: 'token',
  },
  {
    operationId: 'raiseInquiry',
    method: 'POST',
    path: '/v1/inquiries',
    function: 'handovers',
    access: 'token',
  },
  { operationId: 'readEvents', method: 'GET', path: '/v1/events', function: 'handovers', access: 'token' },
  { operationId: 'auditEvents', method: 'GET', path: '/v1/audit/events', function: 'audit', access: 'token' },
  {
    operationId: 'verifyLedger',
    method: 'GET',
    path: '/v1/verification',
    function: 'audit',
    access: 'token',
  },
  { operationId: 'getClearance', method: 'GET', path: '/v1/clearance', function: 'audit', access: 'token' },
  {
    operationId: 'getLocality',
    method: 'GET',
    path: '/v1/localities/{code}',
    function: 'directory',
    access: 'token',
  },
  {
    operationId: 'putLocality',
    method: 'PUT',
    path: '/v1/localities/{code}',
    function: 'directory',
    access: 'token',
  },
  {
    operationId: 'importDivisions',
    method: 'POST',
    path: '/v1/divisions',
    function: 'directory',
    access: 'token',
  },
  { operationId: 'listParked', method: 'GET', path: '/v1/parked', function: 'operations', access: 'token' },
  {
    operationId: 'redriveParked',
    method: 'POST',
    path: '/v1/parked/{id}/redrive',
    function: 'operations',
    access: 'token',
  },
  {
    operationId: 'discardParked',
    method: 'POST',
    path: '/v1/parked/{id}/discard',
    function: 'operations',
    access: 'token',
  },
  {
    operationId: 'repairFeeds',
    method: 'POST',
    path: '/v1/feeds/repair',
    function: 'operations',
    access: 'token',
  },
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
  { operationId: 'getMe', method: 'GET', path: '/v1/me', function: 'handovers', access: 'token' },
  {
    operationId: 'getOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'handovers',
    access: 'public',
  },
  { operationId: 'getHealth', method: 'GET', path: '/health', function: 'handovers', access: 'public' },
] as const satisfies readonly Route[];

export type OperationId = (typeof routeTable)[number]['operationId'];
