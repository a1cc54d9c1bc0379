import { benefitRoutes } from './benefit-routes.ts';
import { oversightRoutes } from './oversight-routes.ts';
import type { Route } from './route.ts';

export type { Route };

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
  ...oversightRoutes,
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
  ...benefitRoutes,
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
