import * as z from 'zod';
import { runKinds, runStatuses } from '../domain/runs/run.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';

const countShape = {
  count: z.int(),
  more: z.boolean().meta({ description: 'There are more than were counted 仍有更多' }),
};

const openRunSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(runKinds),
  division: divisionCodeSchema,
  period: z.string(),
  phase: z.enum(runStatuses),
  secondsSinceProgress: z.int().meta({ description: 'Since the last page of it was written 距上次进展秒数' }),
});

/** What a supervisor looks at in the morning, for one province-level unit. */
export const unitStandingSchema = z
  .strictObject({
    unit: z.string(),
    name: z.strictObject({ zh: z.string(), en: z.string() }),
    pending: z
      .strictObject({
        ...countShape,
        oldestSeconds: z.int().optional().meta({
          description: 'Age of the oldest of the hundred due first; the oldest if there are no more 最久秒数',
        }),
      })
      .meta({ description: 'Messages on their way to the unit, up to 1,000 待送达消息' }),
    parked: z
      .strictObject(countShape)
      .meta({ description: 'Messages that need a decision, up to 1,000 搁置消息' }),
    feed: z
      .strictObject({
        position: z.int(),
        lastEventAt: instantSchema.optional(),
        behindSeconds: z.int().meta({
          description:
            'Age of the oldest recent event that the feed lacks; 0 when it lacks none 事件流滞后秒数',
        }),
      })
      .meta({ description: 'The feed of the unit 事件流' }),
    runs: z.strictObject({ ...countShape, items: z.array(openRunSchema) }).meta({
      description: 'Runs that are computed or posted; those without progress for longest first 进行中的批次',
    }),
    suspendedLocalities: z.int(),
  })
  .meta({ id: 'UnitStanding', description: 'Standing of a province-level unit 省级单位运行状况' });
export type UnitStanding = z.output<typeof unitStandingSchema>;
export type OpenRun = z.output<typeof openRunSchema>;

export const standingSchema = z.strictObject({ at: instantSchema, items: z.array(unitStandingSchema) });
export type Standing = z.output<typeof standingSchema>;
