import { eventKindOf } from '../domain/handover/index.ts';
import type { ChainedEvent } from '../ports/ledger.ts';

type Upgrade = (event: ChainedEvent) => ChainedEvent;

/**
 * Stored events keep the version they were written with. A kind that gets a new form puts the way from each older version to
 * the next here, as `type@version`. Whoever recomputes a hash of an upgraded event must take the item as it is stored.
 */
const upgrades: Readonly<Record<string, Upgrade>> = {};

/** The event in the newest form of its kind. Throws when there is no way there: a newer release wrote it, or an upgrade is missing. */
export const upgraded = (event: ChainedEvent): ChainedEvent => {
  const { version } = eventKindOf(event.type);
  if (event.version === version) return event;
  const upgrade = upgrades[`${event.type}@${event.version}`];
  if (!upgrade)
    throw new Error(`no way from version ${event.version} of event ${event.type} to version ${version}`);
  return upgraded(upgrade(event));
};
