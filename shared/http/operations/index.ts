import type { Operation } from '../operation.ts';
import type { OperationId } from '../route-table.ts';
import { actOnHandover } from './act-on-handover.ts';
import { actOnRun } from './act-on-run.ts';
import { auditEvents } from './audit-events.ts';
import { calculate } from './calculate.ts';
import { countHandovers } from './count-handovers.ts';
import { comparePerson } from './compare-person.ts';
import { deleteSavedQuery } from './delete-saved-query.ts';
import { discardParked } from './discard-parked.ts';
import { getClearance } from './get-clearance.ts';
import { getHandover } from './get-handover.ts';
import { getHealth } from './get-health.ts';
import { getLocality } from './get-locality.ts';
import { getMe } from './get-me.ts';
import { getOpenApi } from './get-open-api.ts';
import { getPolicies } from './get-policies.ts';
import { getRunLine } from './get-run-line.ts';
import { getRunTrail } from './get-run-trail.ts';
import { getRun } from './get-run.ts';
import { getStanding } from './get-standing.ts';
import { getTrail } from './get-trail.ts';
import { importDivisions } from './import-divisions.ts';
import { listHandovers } from './list-handovers.ts';
import { listInstructions } from './list-instructions.ts';
import { listLocalities } from './list-localities.ts';
import { listParked } from './list-parked.ts';
import { listRunLines } from './list-run-lines.ts';
import { listRuns } from './list-runs.ts';
import { listSavedQueries } from './list-saved-queries.ts';
import { openRun } from './open-run.ts';
import { previewHandover } from './preview-handover.ts';
import { pushHandover } from './push-handover.ts';
import { putLocality } from './put-locality.ts';
import { raiseInquiry } from './raise-inquiry.ts';
import { readEvents } from './read-events.ts';
import { recordReturns } from './record-returns.ts';
import { redriveParked } from './redrive-parked.ts';
import { repairFeeds } from './repair-feeds.ts';
import { saveQuery } from './save-query.ts';
import { verifyLedger } from './verify-ledger.ts';
import { verifyRun } from './verify-run.ts';

/** All operations by their id; for the API description and tests. A function imports only its own. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  pushHandover,
  listHandovers,
  countHandovers,
  getHandover,
  actOnHandover,
  getTrail,
  comparePerson,
  raiseInquiry,
  readEvents,
  auditEvents,
  verifyLedger,
  getClearance,
  listSavedQueries,
  saveQuery,
  deleteSavedQuery,
  listLocalities,
  getStanding,
  getLocality,
  putLocality,
  importDivisions,
  listParked,
  redriveParked,
  discardParked,
  repairFeeds,
  previewHandover,
  openRun,
  listRuns,
  getRun,
  actOnRun,
  listRunLines,
  getRunLine,
  listInstructions,
  recordReturns,
  getRunTrail,
  verifyRun,
  getPolicies,
  calculate,
  getMe,
  getOpenApi,
  getHealth,
};
