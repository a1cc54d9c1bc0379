import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../../../kernel/civil-date.ts';
import { type CivilMonth, monthOf } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { type Draft, event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { arrearsAfter } from '../afterwards/suspension-arrears.ts';
import { resumption } from '../afterwards/resume.ts';
import { inFuture } from '../take-over/checks.ts';
import { proofDueAfter, proofDueSchema } from './proof-due.ts';
import { coded, titled } from '../../../worded.ts';

/** How somebody may prove to be alive; nobody is made to appear in person (人社厅发〔2018〕54号). */
const methodSchema = coded({
  'data-matching': words('数据比对', 'Data matching'),
  'phone-face-recognition': words('手机刷脸认证', 'Face recognition by phone'),
  'service-point': words('服务网点办理', 'At a service point'),
  'home-visit': words('上门认证', 'Home visit'),
  other: words('其他', 'Other'),
}).meta(titled('认证方式', 'How'));
const proof = z.strictObject({
  provedOn: civilDateSchema.meta(titled('认证日期', 'Proved on')),
  method: methodSchema,
});

export const proofOfLifeRecorded = event({
  type: 'proof-of-life-recorded',
  title: words('待遇资格认证已通过', 'proof of life recorded'),
  data: proof.extend(proofDueSchema.shape),
  evolve: (state, { provedOn, dueOn, remindOn }) => ({
    ...state,
    pension: { ...state.pension, proofOfLife: { provedOn, dueOn, remindOn } },
  }),
});

const proofRefusal = (state: Handover, provedOn: CivilDate, given: Given): Refusal | undefined => {
  const { proofOfLife } = state.pension;
  if (proofOfLife?.provedOn && provedOn <= proofOfLife.provedOn)
    return refuse('proof-of-life-not-newer', { provedOn: proofOfLife.provedOn });
  if (state.diedOn && provedOn > state.diedOn) return refuse('proof-after-death', { diedOn: state.diedOn });
  return proofDueAfter(provedOn, given).dueOn <= given.today
    ? refuse('proof-of-life-too-old', { provedOn })
    : inFuture(provedOn, 'provedOn', given);
};

/** Paid again from this month on, at the latest from that of a death; a suspension that has not begun is undone. */
const paidAgainFrom = ({ diedOn }: Handover, suspendedFrom: CivilMonth, { today }: Given): CivilMonth => {
  const last = diedOn && diedOn < today ? monthOf(diedOn) : monthOf(today);
  return last > suspendedFrom ? last : suspendedFrom;
};

const resumptionBy = (state: Handover, given: Given): readonly Draft[] => {
  const { status, suspendedFrom } = state.pension;
  if (status !== 'suspended' || !suspendedFrom || state.suspensionReason !== 'no-proof-of-life') return [];
  const fromMonth = paidAgainFrom(state, suspendedFrom, given);
  const arrearsFrom = arrearsAfter(state, fromMonth, given);
  return [resumption(state, { fromMonth, ...(arrearsFrom ? { arrearsFrom } : {}) })];
};

/**
 * Proves for the next term. Of a pension that was suspended for want of it, the same decision resumes the payments, with the
 * months since the suspension in arrears where the rules of the place give them.
 */
export const recordProofOfLife = step({
  action: 'record-proof-of-life',
  title: words('登记资格认证', 'record a proof of life'),
  description: words(
    '登记本人通过待遇领取资格认证的日期和方式。因未认证而暂停的待遇随之恢复。',
    'Record on which day and how the person proved to be alive; a suspension for want of it ends.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: proof,
  example: { provedOn: '2025-05-06', method: 'phone-face-recognition' },
  impossible: all(inPhase(...takenOver), ({ pension: { status } }) =>
    status === 'paying' || status === 'suspended' ? undefined : refuse('pension-not-paying', { status }),
  ),
  decide: (state, { provedOn, method }, given) =>
    proofRefusal(state, provedOn, given) ?? [
      proofOfLifeRecorded.of({ provedOn, method, ...proofDueAfter(provedOn, given) }),
      ...resumptionBy(state, given),
    ],
});
