import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { coded, codedOne, titled } from '../../../worded.ts';
import { words } from '../../../words.ts';

/** "Cancelled" is not death: it can be a move, enlistment or imprisonment, so the reason is asked. */
const cancellationReason = coded({
  moved: words('迁往外地', 'Moved'),
  enlisted: words('参军', 'Enlisted'),
  imprisoned: words('服刑', 'Imprisoned'),
  died: words('死亡', 'Died'),
  unknown: words('原因不明', 'Unknown'),
}).meta(titled('户籍注销原因', 'Why the hukou was cancelled'));

const changeKind = <const C extends string>(code: C, zh: string, en: string) =>
  codedOne(code, zh, en).meta(titled('变化情况', 'What changed'));
const changedOn = civilDateSchema.meta(titled('变化日期', 'Changed on'));
const newHukou = divisionCodeSchema.meta(titled('新户籍地', 'New hukou'));

const disabilityLevels = {
  1: words('一级', 'Level 1'),
  2: words('二级', 'Level 2'),
  3: words('三级', 'Level 3'),
  4: words('四级', 'Level 4'),
};

const liftedOut = z.strictObject({
  kind: changeKind('lifted-out', '已脱贫，不再享受', 'Lifted out of poverty'),
  on: changedOn,
});
const fallenBack = z.strictObject({
  kind: changeKind('fallen-back', '返贫致贫', 'Fell back into poverty'),
  on: changedOn,
});
const wronglyCertified = z.strictObject({
  kind: changeKind('wrongly-certified', '认定有误', 'Wrongly certified'),
  on: changedOn,
});
const disability = z.strictObject({ kind: changeKind('disability', '评定残疾', 'Disability') });
const hukouMoved = z.strictObject({
  kind: changeKind('hukou-moved', '户籍已迁移', 'Hukou moved'),
  to: newHukou,
  on: changedOn,
});
const hukouCancelled = z.strictObject({
  kind: changeKind('hukou-cancelled', '户籍已注销', 'Hukou cancelled'),
  to: newHukou.optional(),
});

/** What is reported about a person, in full. */
export const statusChangeSchema = z
  .discriminatedUnion('kind', [
    liftedOut,
    fallenBack,
    wronglyCertified,
    disability.extend({
      level: z
        .int()
        .min(1)
        .max(4)
        .meta({ ...titled('残疾等级', 'Level'), 'x-words': disabilityLevels }),
      on: changedOn,
    }),
    hukouMoved,
    hukouCancelled.extend({ reason: cancellationReason }),
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
