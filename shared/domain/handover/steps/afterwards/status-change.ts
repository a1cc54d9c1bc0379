import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';

/** "Cancelled" is not death: it can be a move, enlistment or imprisonment, so the reason is asked. */
const cancellationReasons = ['moved', 'enlisted', 'imprisoned', 'died', 'unknown'] as const;

const liftedOut = z.strictObject({ kind: z.literal('lifted-out'), on: civilDateSchema });
const fallenBack = z.strictObject({ kind: z.literal('fallen-back'), on: civilDateSchema });
const wronglyCertified = z.strictObject({ kind: z.literal('wrongly-certified'), on: civilDateSchema });
const disability = z.strictObject({ kind: z.literal('disability') });
const hukouMoved = z.strictObject({
  kind: z.literal('hukou-moved'),
  to: divisionCodeSchema,
  on: civilDateSchema,
});
const hukouCancelled = z.strictObject({
  kind: z.literal('hukou-cancelled'),
  to: divisionCodeSchema.optional(),
});

/** What is reported about a person, in full. */
export const statusChangeSchema = z
  .discriminatedUnion('kind', [
    liftedOut,
    fallenBack,
    wronglyCertified,
    disability.extend({ level: z.int().min(1).max(4), on: civilDateSchema }),
    hukouMoved,
    hukouCancelled.extend({ reason: z.enum(cancellationReasons) }),
  ])
  .meta({ id: 'StatusChange', description: 'What changed about the person 人员状态变化' });
export type StatusChange = z.output<typeof statusChangeSchema>;

/** What the chain keeps of it for ever: only what decides the course of the case. */
export const recordedChangeSchema = z.discriminatedUnion('kind', [
  liftedOut,
  fallenBack,
  wronglyCertified,
  disability,
  hukouMoved,
  hukouCancelled,
]);
export type RecordedChange = z.output<typeof recordedChangeSchema>;

/** Splits a change into the part for the chain and the part that is sealed under the person's key. */
export const splitChange = (
  change: StatusChange,
): { readonly recorded: RecordedChange; readonly personal?: Readonly<Record<string, unknown>> } => {
  if (change.kind === 'disability') {
    const { level, on } = change;
    return { recorded: { kind: change.kind }, personal: { level, on } };
  }
  if (change.kind === 'hukou-cancelled') {
    const { kind, reason, to } = change;
    return { recorded: reason === 'moved' ? { kind, to } : { kind }, personal: { reason } };
  }
  return { recorded: change };
};
