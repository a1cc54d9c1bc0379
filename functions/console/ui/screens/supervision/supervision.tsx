import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Overview } from './overview/overview.tsx';
import { supervision } from './screen.ts';
import './supervision.css';

const Pairs = lazy(async () => ({ default: (await import('./pairs/pairs.tsx')).Pairs }));
const Ladder = lazy(async () => ({ default: (await import('./ladder/ladder.tsx')).Ladder }));
const Returns = lazy(async () => ({ default: (await import('./returns/returns.tsx')).Returns }));

const views = [
  { key: 'overview', title: words('概览', 'Overview'), View: Overview },
  { key: 'pairs', title: words('县对', 'County pairs'), View: Pairs },
  { key: 'overdue', title: words('逾期督办', 'Overdue'), View: Ladder },
  { key: 'returns', title: words('退回原因', 'Return reasons'), View: Returns },
] as const;

/** What a supervisor watches: how much is under way, between whom, what stands still, and why things come back. */
export const Page = () => {
  const t = useSay();
  const [, go] = useLocation();
  const search = useSearch();
  const { view = 'overview' } = useParams<{ view?: string }>();
  return (
    <>
      <Heading title={supervision.title} />
      <Tabs
        className="supervision-tabs"
        activeKey={views.some(({ key }) => key === view) ? view : 'overview'}
        onChange={(key) => go(`/supervision/${key}${search === '' ? '' : `?${search}`}`)}
        destroyOnHidden
        items={views.map(({ key, title, View }) => ({
          key,
          label: t(title),
          children: (
            <Suspense fallback={<Loading />}>
              <View />
            </Suspense>
          ),
        }))}
      />
    </>
  );
};
