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

/** `<mark> <cursor>`: the marks one after the other; a line with several comes with its first. */
const changedPage = async (wish: Wish, cursor: string | undefined): Promise<PageOf<RunLine>> => {
  const [mark = '', inner = ''] = cursor?.split(' ') ?? [];
  const from = Math.max(
    0,
    changeMarks.findIndex((each) => each === mark),
  );
  for (const [at, each] of changeMarks.entries()) {
    if (at < from) continue;
    const { items, next } = await pageWithLines(wish, each, at === from && inner !== '' ? inner : undefined);
    const fresh = items.filter(({ marks }) => !changeMarks.slice(0, at).some((one) => marks.includes(one)));
    const following = next === undefined ? changeMarks[at + 1] : `${each} ${next}`;
    if (fresh.length > 0 || following === undefined)
      return { items: fresh, ...(following === undefined ? {} : { next: following }) };
    if (next !== undefined) return changedPage(wish, following);
  }
  return { items: [] };
};

export const loadLines = (
  wish: Wish,
  filter: LineFilter,
  cursor: string | undefined,
): Promise<PageOf<RunLine>> => {
  if (filter === 'changed') return changedPage(wish, cursor);
  return pageWithLines(wish, filter === 'all' ? undefined : filter, cursor);
};
