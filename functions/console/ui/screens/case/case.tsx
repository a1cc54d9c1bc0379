import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ActionBar } from './action-bar.tsx';
import { CaseHeader } from './case-header.tsx';
import { Done } from './done.tsx';
import { Letter } from './letter.tsx';
import { Overview } from './overview.tsx';
import { caseScreen } from './screen.ts';
import { StepDrawer } from './step-drawer.tsx';
import { TrailView } from './trail-view.tsx';
import { useHandover, type Handover } from './use-case.ts';
import './case.css';

const texts = {
  overview: words('案情', 'Overview'),
  trail: words('审计轨迹', 'Trail'),
  letter: words('移交函', 'Letter'),
  views: words('案件视图', 'Views of the case'),
} as const;

const views = ['overview', 'trail', 'letter'] as const;
type View = (typeof views)[number];

interface CaseProps {
  readonly handover: Handover;
  readonly view: View;
}

const Case = ({ handover, view }: CaseProps) => {
  const t = useSay();
  const [, go] = useLocation();
  const [action, setAction] = useState<string>();
  const [done, setDone] = useState<string>();
  const opener = useRef<Element | null>(null);
  const choose = (chosen: string): void => {
    opener.current = document.activeElement;
    setDone(undefined);
    setAction(chosen);
  };
  useEffect(() => {
    // Back to where the step was chosen, once the drawer is gone; what was done is told elsewhere.
    if (action === undefined && done === undefined && opener.current instanceof HTMLElement)
      opener.current.focus();
  }, [action, done]);
  const panes = {
    overview: <Overview handover={handover} onAct={choose} />,
    trail: <TrailView handover={handover} />,
    letter: <Letter handover={handover} />,
  };
  return (
    <div className="case-screen">
      <CaseHeader handover={handover} />
      <Done said={done} onClose={() => setDone(undefined)} />
      <ActionBar handover={handover} onChoose={choose} />
      <Tabs
        aria-label={t(texts.views)}
        activeKey={view}
        destroyOnHidden
        onChange={(key) => go(`/cases/${handover.id}${key === 'overview' ? '' : `/${key}`}`)}
        items={views.map((key) => ({ key, label: t(texts[key]), children: panes[key] }))}
      />
      {action !== undefined && (
        <StepDrawer
          handover={handover}
          action={action}
          onClose={() => setAction(undefined)}
          onDone={(said) => {
            setAction(undefined);
            setDone(said);
          }}
        />
      )}
    </div>
  );
};

/** One case: what it is about, what may be done, and everything that was done. */
export const Page = () => {
  const { id = '', view } = useParams();
  const query = useHandover(id);
  const shown = views.find((each) => each === view) ?? 'overview';
  if (query.data) return <Case key={id} handover={query.data} view={shown} />;
  return (
    <>
      <Heading title={caseScreen.title} />
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : <Loading />}
    </>
  );
};
