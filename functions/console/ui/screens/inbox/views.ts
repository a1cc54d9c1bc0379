import type { components, paths } from '#api';
import { words, type Words } from '../../language/words.ts';

export type CaseLine = components['schemas']['CaseSummary'];
export type Counts = components['schemas']['CaseCounts'];
type ListQuery = NonNullable<paths['/v1/handovers']['get']['parameters']['query']>;

/** One way to look at the desk: what it asks of the list, and which count says how many that are. */
export interface View {
  readonly name: string;
  readonly title: Words;
  readonly query: (officer: string) => ListQuery;
  readonly count: (counts: Counts) => number;
  readonly urgent?: true;
  /** What it means that nothing is there. */
  readonly empty: Words;
}

const open = (more: ListQuery): ListQuery => ({ side: 'destination', ...more });

export const views = [
  {
    name: 'all',
    title: words('全部未结', 'All open'),
    query: () => open({}),
    count: ({ total }) => total,
    empty: words(
      '目前没有未结案件。认定地推送后会自动出现在这里。',
      'No case is open. What a certifying locality pushes appears here by itself.',
    ),
  },
  {
    name: 'overdue',
    title: words('已逾期', 'Overdue'),
    query: () => open({ standing: 'overdue' }),
    count: ({ overdue }) => overdue,
    urgent: true,
    empty: words('没有逾期案件。', 'Nothing is overdue.'),
  },
  {
    name: 'due-soon',
    title: words('即将到期', 'Due soon'),
    query: () => open({ standing: 'due-soon' }),
    count: ({ dueSoon }) => dueSoon,
    empty: words('近几日没有到期案件。', 'Nothing falls due in the next days.'),
  },
  {
    name: 'unclaimed',
    title: words('待签收', 'Unclaimed'),
    query: () => open({ claimedBy: 'none' }),
    count: ({ unclaimed }) => unclaimed,
    empty: words('没有待签收案件。', 'Nothing waits to be claimed.'),
  },
  {
    name: 'mine',
    title: words('我的', 'Mine'),
    query: (officer) => open({ claimedBy: officer }),
    count: ({ mine }) => mine,
    empty: words(
      '您名下没有案件。可在“待签收”中签收。',
      'No case is on your desk. Claim one under “Unclaimed”.',
    ),
  },
  {
    name: 'second-officer',
    title: words('待复核', 'For a second officer'),
    query: () => open({ proposals: 'open' }),
    count: ({ proposalsOpen }) => proposalsOpen,
    empty: words('没有待复核事项。', 'Nothing waits for a second officer.'),
  },
  {
    name: 'waiting',
    title: words('待对方办理', 'Waiting for the other side'),
    query: () => open({ nextToAct: 'origin' }),
    count: ({ waitingForOther }) => waitingForOther,
    empty: words('没有等待认定地办理的案件。', 'Nothing waits for a certifying locality.'),
  },
  {
    name: 'held',
    title: words('已暂缓', 'On hold'),
    query: () => open({ hold: 'open' }),
    count: ({ onHold }) => onHold,
    empty: words('没有暂缓的案件。', 'Nothing is on hold.'),
  },
] as const satisfies readonly View[];

export const viewNamed = (name: string | null): View => views.find((view) => view.name === name) ?? views[0];
