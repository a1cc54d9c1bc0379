import type { Officer } from '../domain/actor.ts';
import type { OutboxReference, Page } from '../ports/ledger.ts';
import type { ParkedMessage, ParkingLot } from '../ports/outbox.ts';
import { done, type Outcome } from './outcome.ts';

/** What a supervisor sees of a parked message: never the body, which nobody understood and which may be personal. */
export interface ParkedSummary {
  readonly id: string;
  readonly unit: string;
  readonly because: string;
  readonly parkedAt: ParkedMessage['parkedAt'];
  readonly reference?: OutboxReference;
}

export interface ListParked {
  readonly officer: Officer;
  /** Two digits; the caller's own unit if absent. */
  readonly unit?: string | undefined;
  readonly cursor?: string | undefined;
}

type Refused = Extract<Outcome<never>, { kind: 'refused' }>;

/**
 * The unit whose parking lot the officer may see: a supervisor of the whole unit or of the nation. Refused:
 * `not-authorised-for-this-action`, `outside-your-division`, `division-needed`.
 */
export const parkedUnitOf = (officer: Officer, asked: string | undefined): string | Refused => {
  if (!officer.roles.includes('supervisor'))
    return { kind: 'refused', refused: 'not-authorised-for-this-action' };
  const unit = asked ?? officer.division.slice(0, 2);
  if (unit.length !== 2) return { kind: 'refused', refused: 'division-needed' };
  return unit.startsWith(officer.division) ? unit : { kind: 'refused', refused: 'outside-your-division' };
};

const summaryOf = ({ sealedBody: _sealedBody, ...summary }: ParkedMessage): ParkedSummary => summary;

/** Messages of a unit that nobody understood, waiting for a decision. */
export const listParked =
  (parking: Pick<ParkingLot, 'list'>) =>
  async ({ officer, unit, cursor }: ListParked): Promise<Outcome<Page<ParkedSummary>>> => {
    const mine = parkedUnitOf(officer, unit);
    if (typeof mine !== 'string') return mine;
    const page = await parking.list(mine, cursor);
    return done({ ...page, items: page.items.map(summaryOf) });
  };
