import { discharged } from '../handover/discharge.ts';
import { terminated } from '../handover/steps/afterwards/approve-termination.ts';
import {
  relationTransferCompleted,
  relationTransferredIn,
} from '../handover/steps/afterwards/complete-relation-transfer.ts';
import { escalated } from '../handover/steps/asking/escalate.ts';
import { reminded } from '../handover/steps/asking/remind.ts';
import { reopeningAgreed } from '../handover/steps/asking/reopening.ts';
import { enrolmentDecided } from '../handover/steps/take-over/approve-enrolment.ts';
import { pensionClaimed } from '../handover/steps/take-over/claim-pension.ts';
import { cameBack } from '../handover/steps/take-over/come-back.ts';
import { concludes } from '../handover/steps/take-over/enrolment-rules.ts';
import { pensionAgeReached } from '../handover/steps/take-over/reach-pension-age.ts';
import { counted, type CountedEvent } from './counted-event.ts';
import type { CounterName } from './tally.ts';
import type { Told } from './told.ts';

/** A case that had ended already does not end again. */
const endedNow = ({ closedBefore }: Told): readonly CounterName[] => (closedBefore ? [] : ['ended']);
const reopenedNow = ({ closedBefore }: Told): readonly CounterName[] => (closedBefore ? ['reopened'] : []);

/** From the acceptance on, and what is asked on the way. */
export const countedTakeOver: readonly CountedEvent[] = [
  counted(enrolmentDecided, {
    counters: ({ outcome }) => [
      `enrolment.${outcome.kind}`,
      ...(concludes(outcome) ? ['ended' as const] : []),
    ],
  }),
  counted(cameBack, { counters: () => ['cameBack'] }),
  counted(discharged, { counters: () => ['discharged', 'ended'], measure: 'discharge' }),
  counted(pensionAgeReached, { counters: (_data, told) => reopenedNow(told) }),
  counted(pensionClaimed, { counters: (_data, told) => reopenedNow(told) }),
  counted(terminated, { counters: (_data, told) => ['terminated', ...endedNow(told)] }),
  counted(relationTransferCompleted, { counters: (_data, told) => ['transferredOut', ...endedNow(told)] }),
  counted(relationTransferredIn, { counters: (_data, told) => reopenedNow(told) }),
  counted(reopeningAgreed, { counters: () => ['reopened'] }),
  counted(escalated, { counters: ({ level }) => [`escalated.${level}`] }),
  counted(reminded, { counters: () => ['reminded'] }),
];
