import { Button } from 'antd';
import { usePages } from '../../../api/use-pages.ts';
import { answerOf } from '../../../api/client.ts';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { actorName } from '../../../parts/actor-words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { When } from '../../../parts/when.tsx';
import { useClient } from '../../../session/session.tsx';
import type { Run, RunEvent } from '../model.ts';
import { runKey } from '../queries.ts';
import { detailOf } from './event-detail.ts';
import { Verification } from './verification.tsx';

const texts = {
  title: words('轨迹', 'Trail'),
  times: words('{title}（{n}次）', '{title} ({n} times)'),
  to: words('至', 'until'),
  hash: words('哈希 {hash}', 'hash {hash}'),
} as const;

/** Events of one kind that follow each other, as the pages of a computation do. */
interface Group {
  readonly first: RunEvent;
  readonly last: RunEvent;
  readonly count: number;
}

const grouped: ReadonlySet<string> = new Set([
  'page-computed',
  'page-posted',
  'instructions-read',
  'returns-recorded',
]);

const nameOf = (actor: RunEvent['actor']): string => (actor.kind === 'system' ? actor.name : actor.officer);

const groupsOf = (events: readonly RunEvent[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const event of events) {
    const before = groups.at(-1);
    const isSame =
      before?.first.type === event.type &&
      grouped.has(event.type) &&
      nameOf(before.first.actor) === nameOf(event.actor);
    if (before && isSame) groups[groups.length - 1] = { ...before, last: event, count: before.count + 1 };
    else groups.push({ first: event, last: event, count: 1 });
  }
  return groups;
};

const GroupOf = ({ group: { first, last, count } }: { readonly group: Group }) => {
  const t = useSay();
  const title = t(first.title);
  const detail = count === 1 ? detailOf(t, first.data) : '';
  return (
    <li>
      <strong>{count === 1 ? title : t(texts.times, { title, n: count })}</strong>
      {detail !== '' && <span> {detail}</span>}
      <div className="secondary">
        {actorName(t, first.actor)} · <When at={first.at} />
        {count > 1 && (
          <>
            {' '}
            {t(texts.to)} <When at={last.at} />
          </>
        )}
      </div>
      <div className="secondary run-digest">
        #{last.sequence} {t(texts.hash, { hash: last.hash })}
      </div>
    </li>
  );
};

const Events = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const client = useClient();
  const pages = usePages({
    key: [...runKey(run.id), 'trail', run.version],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/runs/{id}/trail', {
          params: { path: { id: run.id }, query: cursor === undefined ? {} : { cursor } },
        }),
      ),
  });
  if (pages.error) return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  return (
    <>
      <ol className="run-trail">
        {groupsOf(pages.items).map((group) => (
          <GroupOf key={group.first.sequence} group={group} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t(common.more)}
        </Button>
      )}
    </>
  );
};

/** Everything that happened to the run, and whether it can be recomputed to the same result. */
export const Trail = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  return (
    <div className="run-columns">
      <section className="card" aria-labelledby="run-trail">
        <h2 id="run-trail">{t(texts.title)}</h2>
        <Events run={run} />
      </section>
      <Verification run={run} />
    </div>
  );
};
