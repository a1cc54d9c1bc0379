import { lazy, Suspense, useState } from 'react';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import './audit.css';
import type { Search } from './model.ts';
import { Query } from './query/query.tsx';
import { audit } from './screen.ts';

const Saved = lazy(async () => ({ default: (await import('./saved/saved.tsx')).Saved }));
const LooksView = lazy(async () => ({ default: (await import('./looks/looks-view.tsx')).LooksView }));
const Verify = lazy(async () => ({ default: (await import('./verify/verify.tsx')).Verify }));

const texts = { views: words('审计视图', 'Views of the audit') } as const;

const views = {
  query: words('查询', 'Search'),
  saved: words('已保存的查询', 'Saved queries'),
  looks: words('谁看过谁', 'Who looked at whom'),
  verify: words('核验轨迹', 'Verify'),
} as const satisfies Readonly<Record<string, Words>>;

type View = keyof typeof views;
const isView = (name: string): name is View => name in views;
const names = Object.keys(views).filter(isView);

/** Events, who looked at whom, and whether trails are whole. The search is kept while the officer goes from one view to another. */
export const Page = () => {
  const t = useSay();
  const [, go] = useLocation();
  const { view = 'query' } = useParams<{ view?: string }>();
  const [search, setSearch] = useState<Search>();
  if (!isView(view)) return <Redirect to="/audit" replace />;
  return (
    <>
      <Heading title={audit.title}>
        <nav className="audit-views" aria-label={t(texts.views)}>
          {names.map((name) => (
            <Link
              key={name}
              href={name === 'query' ? '/audit' : `/audit/${name}`}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(views[name])}
            </Link>
          ))}
        </nav>
      </Heading>
      <Suspense fallback={<Loading />}>
        {view === 'query' && <Query search={search} onSearch={setSearch} />}
        {view === 'saved' && (
          <Saved
            onRun={(filter) => {
              setSearch({ filter });
              go('/audit');
            }}
          />
        )}
        {view === 'looks' && <LooksView />}
        {view === 'verify' && <Verify />}
      </Suspense>
    </>
  );
};
