import { expect } from 'vitest';
import type { World } from '../../../functions/cli/demo/world.ts';
import { trailFaults } from '../../../shared/audit/trail-faults.ts';
import { trailSchema } from '../../../shared/usecases/get-trail.ts';

/** Types of the events of a case in order; the chain was computed anew and is whole. */
export const verifiedTrail = async (
  world: World,
  officer: string,
  id: string,
): Promise<readonly string[]> => {
  const answer = await world.client.as(officer).get(`/v1/handovers/${id}/trail`);
  const { items, end } = trailSchema.parse(answer.body);
  const events = items.flatMap((item) => ('code' in item ? [] : [item]));
  expect(events).toHaveLength(end.sequence);
  expect(trailFaults(events, end)).toEqual([]);
  return events.map(({ type }) => type);
};
