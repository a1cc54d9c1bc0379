import type { CaseQuery, CaseSummary, Ledger } from '../../shared/ports/ledger.ts';
import {
  acceptedEvent,
  commitOf,
  day,
  deliveredEvent,
  division,
  fengqing,
  followedBy,
  mingguang,
  pushedCase,
  type SampleCase,
} from './sample-cases.ts';
import { prefixOf } from '../../shared/kernel/division-code.ts';

const officer = (name: string, role: 'clerk' | 'pusher' = 'clerk') =>
  ({
    kind: 'officer',
    officer: name,
    roles: [role],
    division: prefixOf(role === 'clerk' ? fengqing : mingguang),
  }) as const;

const claimedBy = (name: string) => ({
  type: 'claimed',
  actor: officer(name),
  data: { officer: name },
  clocks: { stopped: ['claim', 'expireUnclaimed'] as const },
});

const question = {
  type: 'clarification-requested',
  actor: officer('FQ-0102'),
  data: {},
  clocks: {
    paused: ['decideHandover'] as const,
    started: [{ clock: 'answerClarification', dueOn: day('2026-03-13') }] as const,
  },
};

const hold = {
  type: 'held',
  actor: officer('FQ-0102'),
  data: { reason: 'duplicate-hukou' },
  clocks: { paused: ['decideHandover'] as const },
};

const enrolled = { kind: 'enrolled', enrolledOn: '2026-03-04' };

const enrolmentProposed = {
  type: 'enrolment-proposed',
  actor: officer('FQ-0102'),
  data: { outcome: enrolled },
};

const dischargedEvent = {
  type: 'discharged',
  data: {},
  clocks: { stopped: ['decideEnrolment'] as const },
};

const terminationProposed = {
  type: 'termination-proposed',
  actor: officer('FQ-0103'),
  data: { reason: 'death', lostOn: '2026-03-02' },
};

/** One case of Fengqing for each way in which it may lie on a desk, and one of its neighbour. */
export const deskStories = (): Readonly<Record<string, SampleCase>> => {
  const delivered = followedBy(pushedCase(), deliveredEvent);
  const claimed = (name: string) => followedBy(followedBy(pushedCase(), deliveredEvent), claimedBy(name));
  const accepted = () => followedBy(claimed('FQ-0102'), acceptedEvent);
  const rested = () => followedBy(accepted(), dischargedEvent);
  return {
    'on its way': pushedCase(),
    'on nobody’s desk': delivered,
    'on the desk of 0102': claimed('FQ-0102'),
    'on the desk of 0103': claimed('FQ-0103'),
    'a question is open': followedBy(claimed('FQ-0102'), question),
    'on hold': followedBy(claimed('FQ-0102'), hold),
    'an enrolment is proposed': followedBy(accepted(), enrolmentProposed),
    discharged: rested(),
    'discharged, an end is proposed': followedBy(rested(), terminationProposed),
    'next door': pushedCase({ destination: division('530922') }),
  };
};

/** Writes them and gives each its name by its id. */
export const writeStories = async (
  ledger: Ledger,
  stories: Readonly<Record<string, SampleCase>>,
): Promise<ReadonlyMap<string, string>> => {
  for (const sample of Object.values(stories))
    await ledger.commit(commitOf(sample, {}, sample.events.length));
  return new Map(Object.entries(stories).map(([name, { head }]) => [head.state.id, name]));
};

/** All pages of a list, two lines to a page. */
export const leafedThrough = async (
  ledger: Ledger,
  query: Omit<CaseQuery, 'limit' | 'cursor'>,
): Promise<readonly CaseSummary[]> => {
  const found: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.cases({ ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};
