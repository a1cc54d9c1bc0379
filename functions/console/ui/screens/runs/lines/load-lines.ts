import { answerOf, type ExchangeClient } from '../../../api/client.ts';
import type { PageOf } from '../../../api/use-pages.ts';
import type { LineMark, RunLine } from '../model.ts';

/** What the list shows: everybody, those of one mark, or whatever is not as in the period before. */
export type LineFilter = LineMark | 'all' | 'changed';

/** What the computation itself finds to be otherwise than in the period before. */
export const changeMarks: readonly LineMark[] = ['new', 'held', 'arrears', 'overpaid', 'set-off'];

interface Wish {
  readonly client: ExchangeClient;
  readonly id: string;
}

const onePage = ({ client, id }: Wish, only: LineMark | undefined, cursor: string | undefined) =>
  answerOf(
    client.GET('/v1/runs/{id}/lines', {
      params: {
        path: { id },
        query: { ...(only === undefined ? {} : { only }), ...(cursor === undefined ? {} : { cursor }) },
      },
    }),
  );

/** The next page that has a line: a page may be empty where a mark is asked for. */
const pageWithLines = async (
  wish: Wish,
  only: LineMark | undefined,
  cursor: string | undefined,
): Promise<PageOf<RunLine>> => {
  let page = await onePage(wish, only, cursor);
  while (page.items.length === 0 && page.next !== undefined) page = await onePage(wish, only, page.next);
  return page;
};

const enoughLines = 50;

/** `<mark> <cursor>`: the marks one after the other; a line with several comes with its first. */
const changedPage = async (wish: Wish, cursor: string | undefined): Promise<PageOf<RunLine>> => {
  const [mark = '', begun] = cursor?.split(' ') ?? [];
  let at = Math.max(
    0,
    changeMarks.findIndex((each) => each === mark),
  );
  let inner = begun;
  const items: RunLine[] = [];
  for (let each = changeMarks[at]; each !== undefined && items.length < enoughLines; each = changeMarks[at]) {
    const page = await onePage(wish, each, inner);
    const earlier = changeMarks.slice(0, at);
    items.push(...page.items.filter(({ marks }) => !earlier.some((one) => marks.includes(one))));
    inner = page.next;
    if (inner === undefined) at += 1;
  }
  const following = changeMarks[at];
  if (following === undefined) return { items };
  return { items, next: inner === undefined ? following : `${following} ${inner}` };
};

export const loadLines = (
  wish: Wish,
  filter: LineFilter,
  cursor: string | undefined,
): Promise<PageOf<RunLine>> => {
  if (filter === 'changed') return changedPage(wish, cursor);
  return pageWithLines(wish, filter === 'all' ? undefined : filter, cursor);
};
