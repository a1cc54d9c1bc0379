import { Button } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { CaseSearch } from './case-search.tsx';
import { CheckFile } from './check-file.tsx';
import { EventList } from './event-list.tsx';
import { Outcome } from './outcome.tsx';
import { useVerified } from './use-verified.ts';
import { WholeLedger } from './whole-ledger.tsx';

const texts = {
  title: words('核验一个案件的轨迹', 'Verify the trail of a case'),
  what: words(
    '取出案件的全部事件，在本机逐条重算哈希链，不依赖平台自己的结论。',
    'Takes all events of a case and recomputes the chain on this computer, event by event, without relying on what the exchange says.',
  ),
  again: words('重新核验', 'Verify again'),
} as const;

/** A trail recomputed in the browser, what the exchange finds of everything, and exported files. */
export const Verify = () => {
  const t = useSay();
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get('case');
  const { state, verify } = useVerified();
  useEffect(() => {
    if (id !== null) void verify(id);
  }, [id, verify]);
  const choose = (found: string): void => {
    if (found === id) void verify(found);
    else setParameters({ case: found });
  };
  return (
    <>
      <section className="card" aria-labelledby="audit-verify">
        <h2 id="audit-verify">{t(texts.title)}</h2>
        <p>{t(texts.what)}</p>
        <CaseSearch onFound={choose} />
        {state.kind === 'loading' && <Loading />}
        {state.kind === 'failed' && (
          <ProblemNote error={state.error} onRetry={id === null ? undefined : () => void verify(id)} />
        )}
        {state.kind === 'verified' && (
          <>
            <Outcome verified={state.verified} />
            {state.verified.done && <EventList verified={state.verified} />}
            <p>
              <Button onClick={() => void verify(state.verified.id)}>{t(texts.again)}</Button>
            </p>
          </>
        )}
      </section>
      <WholeLedger />
      <CheckFile />
    </>
  );
};
