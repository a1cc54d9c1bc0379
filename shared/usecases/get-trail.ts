import * as z from 'zod';
import { trailFaults, type TrailFault } from '../audit/trail-faults.ts';
import type { Officer } from '../domain/actor.ts';
import type { Examined, Head } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { visibleCase } from './get-handover.ts';
import { done, type Outcome } from './outcome.ts';
import { trailFaultShown } from './shown-words.ts';
import {
  damagedEventSchema,
  type DamagedTrailEvent,
  showDamaged,
  showEvent,
  type TrailEvent,
  trailEventSchema,
} from './trail-view.ts';

export { actorSchema, showEvent, type TrailEvent, trailEventSchema } from './trail-view.ts';

const faultSchema = z
  .strictObject({
    sequence: z.int(),
    code: trailFaultShown,
  })
  .meta({ id: 'TrailFault', description: 'Where a trail was altered, shortened or reordered 哈希链断点' });

export const trailSchema = z.strictObject({
  items: z.array(z.union([trailEventSchema, damagedEventSchema])),
  end: z
    .strictObject({ sequence: z.int(), hash: z.string() })
    .meta({ description: 'What the case says of its last event: shows whether the end was cut off 链尾' }),
  faults: z.array(faultSchema).meta({
    description:
      'Empty when the chain is whole. Recompute it: each item without `title` is hashed 断点，空为完整',
  }),
});

export interface Trail {
  readonly items: readonly (TrailEvent | DamagedTrailEvent)[];
  readonly end: { readonly sequence: number; readonly hash: string };
  readonly faults: readonly TrailFault[];
}

const sequenceOf = (examined: Examined | undefined): number =>
  (examined && ('event' in examined ? examined.event.sequence : examined.damaged.sequence)) ?? 0;

const mostLooks = 3;

interface Look {
  readonly head: Head;
  readonly examined: readonly Examined[];
}

/** Head and events of one moment: a case that moved while it was looked at is looked at again. */
const lookAt = async ({ ledger }: Pick<Exchange, 'ledger'>, first: Head): Promise<Look> => {
  const { id } = first.state;
  let look: Look = { head: first, examined: await ledger.examine(id) };
  for (let looks = 1; looks < mostLooks; looks += 1) {
    if (sequenceOf(look.examined.at(-1)) <= look.head.state.version) break;
    const head = (await ledger.load(id)) ?? look.head;
    look = { head, examined: await ledger.examine(id) };
  }
  return look;
};

const shownOf = ({ head, examined }: Look): Trail => {
  const end = { sequence: head.state.version, hash: head.lastHash };
  const items = examined.map((each) => ('event' in each ? showEvent(each.event) : showDamaged(each.damaged)));
  const links = items.map((item) => ('code' in item ? { ...item, sequence: item.sequence ?? 0 } : item));
  return { items, end, faults: trailFaults(links, end) };
};

/** Everything that happened to a case, in order; what was tampered with stands in its place, and the faults say where. */
export const getTrail =
  (exchange: Exchange) =>
  async ({ id, officer }: { readonly id: string; readonly officer: Officer }): Promise<Outcome<Trail>> => {
    const head = await visibleCase(exchange, id, officer);
    return head ? done(shownOf(await lookAt(exchange, head))) : { kind: 'not-found' };
  };
