import { Button, type InputRef } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { common } from '../../language/common-texts.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useOpener } from '../../parts/use-opener.ts';
import { holds, useOfficer } from '../../session/session.tsx';
import type { Work } from './bulk/work.ts';
import { CaseTable } from './case-table.tsx';
import './inbox.css';
import { inbox } from './screen.ts';
import { Search } from './search.tsx';
import { useCases, useCounts, useRefresh } from './use-inbox.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSelection } from './use-selection.ts';
import { ViewBar } from './view-bar.tsx';
import { viewNamed, type CaseLine, type View } from './views.ts';

const WorkDialog = lazy(async () => ({ default: (await import('./bulk/work-dialog.tsx')).WorkDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

const texts = {
  claim: words('签收', 'Claim'),
  accept: words('批量接收', 'Accept'),
  assign: words('分派', 'Assign'),
  selected: words('已选{n}件', '{n} selected'),
  keys: words('快捷键', 'Keys'),
} as const;

interface Doing {
  readonly work: Work;
  readonly cases: readonly CaseLine[];
}

const Bar = ({ count, onWork }: { readonly count: number; readonly onWork: (work: Work) => void }) => {
  const t = useSay();
  const officer = useOfficer();
  const works = holds(officer, 'clerk', 'approver');
  return (
    <div className="inbox-bar" role="toolbar" aria-label={t(texts.selected, { n: count })}>
      <output>{t(texts.selected, { n: count })}</output>
      {works && (
        <Button disabled={count === 0} onClick={() => onWork('claim')}>
          {t(texts.claim)}
        </Button>
      )}
      {works && (
        <Button type="primary" disabled={count === 0} onClick={() => onWork('accept')}>
          {t(texts.accept)}
        </Button>
      )}
      {holds(officer, 'supervisor') && (
        <Button disabled={count === 0} onClick={() => onWork('assign')}>
          {t(texts.assign)}
        </Button>
      )}
    </div>
  );
};

interface ListingProps {
  readonly view: View;
  readonly listed: ReturnType<typeof useCases>;
  readonly found: readonly CaseLine[] | undefined;
  readonly selection: ReturnType<typeof useSelection>;
  readonly rows: ReturnType<typeof useRowKeys>;
}

/** What was found, or the cases of the view; and what it means when there are none. */
const Listing = ({ view, listed, found, selection, rows }: ListingProps) => {
  const t = useSay();
  const { today } = useOfficer();
  const cases = found ?? listed.items;
  return (
    <>
      {listed.error && <ProblemNote error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.isSuccess && cases.length === 0 && !found && <p className="inbox-empty">{t(view.empty)}</p>}
      {cases.length > 0 && (
        <CaseTable
          cases={cases}
          today={today}
          selected={selection.ids}
          current={rows.marked}
          onSelect={selection.select}
          onSelectAll={selection.selectAll}
          onOpen={rows.mark}
        />
      )}
      {!found && listed.hasNextPage && (
        <Button block loading={listed.isFetchingNextPage} onClick={() => void listed.fetchNextPage()}>
          {t(common.more)}
        </Button>
      )}
    </>
  );
};

interface DialogsProps {
  readonly doing: Doing | undefined;
  readonly help: boolean;
  readonly onDone: (begun: boolean) => void;
  readonly onHelped: () => void;
}

/** Loaded when they are opened. */
const Dialogs = ({ doing, help, onDone, onHelped }: DialogsProps) => (
  <Suspense fallback={null}>
    {doing && <WorkDialog {...doing} onClose={onDone} />}
    {help && <KeysDialog onClose={onHelped} />}
  </Suspense>
);

/** The inbox of the hukou locality. */
export const Page = () => {
  const t = useSay();
  const officer = useOfficer();
  const [, go] = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const view = viewNamed(parameters.get('view'));
  const listed = useCases(view);
  const counts = useCounts();
  const refresh = useRefresh();
  const [found, setFound] = useState<readonly CaseLine[]>();
  const cases = found ?? listed.items;
  const selection = useSelection(cases);
  const [doing, setDoing] = useState<Doing>();
  const [help, setHelp] = useState(false);
  const field = useRef<InputRef>(null);
  useOpener(help || doing !== undefined);
  const works = holds(officer, 'clerk', 'approver');
  const begin = (work: Work, chosen: readonly CaseLine[]): void => {
    if (chosen.length > 0) setDoing({ work, cases: chosen });
  };
  const rows = useRowKeys(cases, {
    open: ({ id }) => go(`/cases/${id}`),
    toggle: ({ id }) => selection.select(id, !selection.ids.has(id)),
    claim: (line) => works && begin('claim', [line]),
    accept: () => works && begin('accept', selection.cases),
    search: () => field.current?.focus(),
    help: () => setHelp(true),
  });
  return (
    <>
      <Heading title={inbox.title}>
        <Search field={field} found={found} onFound={setFound} />
        <Button className="inbox-keys-button" onClick={() => setHelp(true)}>
          {t(texts.keys)}
        </Button>
      </Heading>
      <ViewBar
        chosen={view}
        counts={counts.data}
        onChoose={({ name }) => {
          setFound(undefined);
          selection.clear();
          setParameters({ view: name });
        }}
      />
      <Bar count={selection.cases.length} onWork={(work) => begin(work, selection.cases)} />
      <Listing view={view} listed={listed} found={found} selection={selection} rows={rows} />
      <Dialogs
        doing={doing}
        help={help}
        onHelped={() => setHelp(false)}
        onDone={(begun) => {
          setDoing(undefined);
          if (!begun) return;
          setFound(undefined);
          selection.clear();
          refresh();
        }}
      />
    </>
  );
};
