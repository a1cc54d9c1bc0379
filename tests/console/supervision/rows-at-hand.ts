import type { ClearanceRow } from '../../../functions/console/ui/screens/supervision/model.ts';

const counts: ClearanceRow['counts'] = {
  opened: 0,
  movedIn: 0,
  movedOut: 0,
  ended: 0,
  reopened: 0,
  inquired: 0,
  pushed: 0,
  delivered: 0,
  accepted: 0,
  corrected: 0,
  forwarded: 0,
  handedBack: 0,
  withdrawn: 0,
  expired: 0,
  registeredAtOrigin: 0,
  discharged: 0,
  terminated: 0,
  transferredOut: 0,
  cameBack: 0,
  reminded: 0,
};

interface Given extends Partial<Omit<ClearanceRow, 'counts'>> {
  readonly counts?: Partial<ClearanceRow['counts']>;
}

/** A pair of Mingguang and Fengqing, as the hukou side sees it, with only what is given counted. */
export const rowOf = ({ counts: counted, ...given }: Given = {}): ClearanceRow => ({
  origin: '341182',
  destination: '530921',
  side: 'destination',
  returned: {},
  inquiryAnswers: {},
  enrolment: {},
  escalated: {},
  open: 0,
  medianDays: {},
  p90Days: {},
  ...given,
  counts: { ...counts, ...counted },
});
