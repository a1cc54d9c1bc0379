import { json } from '../../shared/http/answer.ts';
import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { implement } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { getLocality as get } from '../../shared/http/operations/get-locality.ts';
import { importDivisions as importOperation } from '../../shared/http/operations/import-divisions.ts';
import { listLocalities as list } from '../../shared/http/operations/list-localities.ts';
import { putLocality as put } from '../../shared/http/operations/put-locality.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { civilDateAt, type CivilDate } from '../../shared/kernel/civil-date.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireDirectory, wireNow } from '../../shared/runtime/wiring.ts';
import { getLocality } from '../../shared/usecases/get-locality.ts';
import { importDivisions } from '../../shared/usecases/import-divisions.ts';
import { listLocalities } from '../../shared/usecases/list-localities.ts';
import { putLocality } from '../../shared/usecases/put-locality.ts';

export interface DirectoryHandlerParts extends HttpParts {
  readonly directory: () => Directory;
  readonly now: () => Instant;
}

/** Divisions, their successors, and the particulars of localities. */
export const createHandler = (parts: DirectoryHandlerParts): HttpHandler => {
  const today = (): CivilDate => civilDateAt(parts.now());
  return createHttpHandler(
    [
      implement(get, async ({ params, query }) =>
        json(200, await getLocality(parts.directory())(params.code, query.on ?? today())),
      ),
      implement(list, async ({ query, officer }) =>
        pageAnswer(valueOf(await listLocalities(parts.directory())({ ...query, officer }))),
      ),
      implement(put, async ({ params: { code }, body: locality, officer }) =>
        json(
          200,
          valueOf(await putLocality(parts.directory())({ officer, code, locality, now: parts.now() })),
        ),
      ),
      implement(importOperation, async ({ body: { divisions }, officer }) =>
        json(200, valueOf(await importDivisions(parts.directory())({ officer, divisions }))),
      ),
    ],
    parts,
  );
};

export const handler: HttpHandler = createHandler({
  directory: wireDirectory,
  now: () => wireNow()(),
  verifyToken: wireVerifyToken,
  log,
});
