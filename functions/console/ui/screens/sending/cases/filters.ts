import type { components, paths } from '#api';
import { words, type Words } from '../../../language/words.ts';

type ListQuery = NonNullable<paths['/v1/handovers']['get']['parameters']['query']>;
type Counts = components['schemas']['CaseCounts'];
export type SentCase = components['schemas']['CaseSummary'];

export interface Filter {
  readonly name: string;
  readonly title: Words;
  readonly query: Pick<ListQuery, 'state' | 'standing' | 'nextToAct'>;
  readonly countOf?: (counts: Counts) => number;
  /** What an empty list means, and what to do. */
  readonly empty: Words;
}

const closed = 'discharged,concluded,registered-at-origin,withdrawn,expired,ended';

export const filters: readonly Filter[] = [
  {
    name: 'all',
    title: words('全部', 'All'),
    query: {},
    empty: words(
      '还没有移出的案件。从“推送一人”开始；户籍不明的先“发起协查”。',
      'Nothing was sent yet. Begin with a push, or with an inquiry where the hukou is unknown.',
    ),
  },
  {
    name: 'ours',
    title: words('待我方办理', 'Ours to do'),
    query: { nextToAct: 'origin' },
    empty: words('没有等待我方办理的案件。', 'Nothing waits for us.'),
  },
  {
    name: 'theirs',
    title: words('待对方办理', 'Theirs to do'),
    query: { nextToAct: 'destination' },
    countOf: ({ waitingForOther }) => waitingForOther,
    empty: words('没有等待对方办理的案件。', 'Nothing waits for the other side.'),
  },
  {
    name: 'returned',
    title: words('已退回', 'Returned'),
    query: { state: 'returned' },
    empty: words('没有被退回的案件。', 'Nothing was returned.'),
  },
  {
    name: 'overdue',
    title: words('已逾期', 'Overdue'),
    query: { standing: 'overdue' },
    countOf: ({ overdue }) => overdue,
    empty: words('没有逾期的案件。', 'Nothing is overdue.'),
  },
  {
    name: 'taken-over',
    title: words('已接收办理', 'Taken over'),
    query: { state: 'taking-over' },
    empty: words('没有正在接续办理的案件。', 'Nothing is being taken over.'),
  },
  {
    name: 'closed',
    title: words('已办结或关闭', 'Closed'),
    query: { state: closed },
    empty: words('没有办结或关闭的案件。', 'Nothing is closed.'),
  },
];
