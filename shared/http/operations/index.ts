import type { Operation } from '../operation.ts';
import type { OperationId } from '../route-table.ts';
import { actOnHandover } from './act-on-handover.ts';
import { auditEvents } from './audit-events.ts';
import { discardParked } from './discard-parked.ts';
import { getHandover } from './get-handover.ts';
import { getHealth } from './get-health.ts';
import { getLocality } from './get-locality.ts';
import { getOpenApi } from './get-open-api.ts';
import { getTrail } from './get-trail.ts';
import { getPolicies } from './get-policies.ts';
import { importDivisions } from './import-divisions.ts';
import { listHandovers } from './list-handovers.ts';
import { listParked } from './list-parked.ts';
import { pushHandover } from './push-handover.ts';
import { putLocality } from './put-locality.ts';
import { raiseInquiry } from './raise-inquiry.ts';
import { readEvents } from './read-events.ts';
import { redriveParked } from './redrive-parked.ts';
import { repairFeeds } from './repair-feeds.ts';
import { verifyLedger } from './verify-ledger.ts';

/** All operations by their id; for the API description and tests. A function imports only its own. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  pushHandover,
  listHandovers,
  getHandover,
  actOnHandover,
  getTrail,
  raiseInquiry,
  readEvents,
  auditEvents,
  verifyLedger,
  getLocality,
  putLocality,
  importDivisions,
  listParked,
  redriveParked,
  discardParked,
  repairFeeds,
  getPolicies,
  getOpenApi,
  getHealth,
};
