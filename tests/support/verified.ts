import type { Client } from '../../functions/cli/demo/client.ts';
import { type Verification, verifyAll } from '../../functions/cli/verification.ts';

/** The whole store, verified over the API. */
export const verified = (client: Client): Promise<Verification> =>
  verifyAll(async (cursor) => {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
    return (await client.as('auditor-nation').get(`/v1/verification${query}`)).body;
  });
