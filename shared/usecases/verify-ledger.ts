import type { Officer } from '../domain/actor.ts';
import type { Inspection } from '../ports/inspection.ts';
import type { Fault } from './faults.ts';
import { done, type Outcome } from './outcome.ts';
import { type Verifying, verifyInspected } from './verify-case.ts';

export interface Verified {
  readonly cases: number;
  readonly keys: number;
  readonly faults: readonly Fault[];
  /** Ask again with this until it is absent: then the whole store was looked at. */
  readonly next?: string;
}

/** One page of a verification of the whole store. For a supervisor or auditor of the nation. */
export const verifyLedger =
  (verifying: Verifying & { readonly inspection: Inspection }) =>
  async ({
    officer,
    cursor,
  }: {
    readonly officer: Officer;
    readonly cursor?: string | undefined;
  }): Promise<Outcome<Verified>> => {
    const allowed = officer.roles.some((role) => role === 'auditor' || role === 'supervisor');
    if (!allowed) return { kind: 'refused', refused: 'not-authorised-for-this-action' };
    if (officer.division !== '') return { kind: 'refused', refused: 'outside-your-division' };
    const page = await verifying.inspection.next(cursor);
    const found = await Promise.all(page.items.map((inspected) => verifyInspected(verifying, inspected)));
    const cases = page.items.filter(({ kind }) => kind === 'case').length;
    return done({
      cases,
      keys: page.items.length - cases,
      faults: found.flat(),
      ...(page.cursor === undefined ? {} : { next: page.cursor }),
    });
  };
