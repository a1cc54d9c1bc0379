import type { components } from '#api';
import { Alert, Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { answerOf } from '../../../api/client.ts';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';

type Fault = components['schemas']['Verification']['faults'][number];

const texts = {
  title: words('平台的全库核验', 'The exchange verifies everything'),
  what: words(
    '由平台重算每个案件的哈希链、现状、密封记录、消息、事件流和唯一性键，可与上面本机的结果对照。不改变任何数据。',
    'The exchange recomputes every chain, state, sealed record, message, feed and uniqueness key: to be compared with what this computer found. Nothing is changed.',
  ),
  nationOnly: words(
    '全库核验只对全国的审计和督办人员开放；一个案件的轨迹可在上面核验。',
    'Only auditors and supervisors of the nation may do this; the trail of one case is verified above.',
  ),
  start: words('开始全库核验', 'Verify everything'),
  stop: words('停止', 'Stop'),
  onward: words('继续', 'Go on'),
  progress: words('已核验{cases}个案件、{keys}个唯一性键', '{cases} cases and {keys} uniqueness keys so far'),
  sound: words(
    '全库核验通过：{cases}个案件、{keys}个唯一性键，未发现问题。',
    'Everything is sound: {cases} cases and {keys} uniqueness keys.',
  ),
  faults: words(
    '发现{n}个问题，请报告平台运维和审计负责人。',
    '{n} faults: tell the operators and the head of audit.',
  ),
  caption: words('平台发现的问题', 'What the exchange found'),
  fault: words('问题', 'Fault'),
  where: words('案件', 'Case'),
  event: words('事件', 'Event'),
  verify: words('在本机核验', 'Verify here'),
} as const;

interface Looked {
  readonly cases: number;
  readonly keys: number;
  readonly faults: readonly Fault[];
  readonly next?: string | undefined;
}

const nothing: Looked = { cases: 0, keys: 0, faults: [] };

const useLedger = () => {
  const client = useClient();
  const [looked, setLooked] = useState<Looked>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const verify = async (): Promise<void> => {
    control.current?.abort();
    const { signal } = (control.current = new AbortController());
    setBusy(true);
    setError(undefined);
    let found: Looked = looked?.next === undefined ? nothing : looked;
    try {
      do {
        const query = found.next === undefined ? {} : { cursor: found.next };
        const page = await answerOf(client.GET('/v1/verification', { params: { query }, signal }));
        found = {
          cases: found.cases + page.cases,
          keys: found.keys + page.keys,
          faults: [...found.faults, ...page.faults],
          next: page.next,
        };
        setLooked(found);
      } while (found.next !== undefined && !signal.aborted);
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { looked, busy, error, verify, stop: () => control.current?.abort() };
};

const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const t = useSay();
  return (
    <table className="audit-table">
      <caption className="visually-hidden">{t(texts.caption)}</caption>
      <thead>
        <tr>
          {[texts.fault, texts.where, texts.event].map((column) => (
            <th key={column.en} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {faults.map(({ code, handoverId, sequence }) => (
          <tr key={`${handoverId} ${sequence ?? ''} ${code}`} className="audit-bad">
            <th scope="row" data-label={t(texts.fault)}>
              <span>
                {t(wordsOfCode('code', code))} <code className="audit-code">{code}</code>
              </span>
            </th>
            <td data-label={t(texts.where)}>
              <span>
                <code className="audit-break">{handoverId}</code>{' '}
                <Link href={`/audit/verify?case=${encodeURIComponent(handoverId)}`}>{t(texts.verify)}</Link>
              </span>
            </td>
            <td data-label={t(texts.event)} className="numbers">
              {sequence}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Findings = ({ looked, busy }: { readonly looked: Looked; readonly busy: boolean }) => {
  const t = useSay();
  const { cases, keys, faults, next } = looked;
  const isDone = next === undefined && !busy;
  return (
    <>
      {!isDone && (
        <div className="audit-side">
          {busy && <Spin size="small" />} {t(texts.progress, { cases, keys })}
        </div>
      )}
      {isDone && faults.length === 0 && (
        <Alert type="success" showIcon title={t(texts.sound, { cases, keys })} />
      )}
      {faults.length > 0 && (
        <>
          <Alert type="error" showIcon title={t(texts.faults, { n: faults.length })} />
          <Faults faults={faults} />
        </>
      )}
    </>
  );
};

/** The exchange's own verification, page by page. */
export const WholeLedger = () => {
  const t = useSay();
  const { division } = useOfficer();
  const { looked = nothing, busy, error, verify, stop } = useLedger();
  return (
    <section className="card" aria-labelledby="audit-ledger">
      <h2 id="audit-ledger">{t(texts.title)}</h2>
      <p>{t(division === '' ? texts.what : texts.nationOnly)}</p>
      {division === '' && (
        <p className="audit-side">
          <Button disabled={busy} onClick={() => void verify()}>
            {t(looked.next !== undefined && !busy ? texts.onward : texts.start)}
          </Button>
          {busy && <Button onClick={stop}>{t(texts.stop)}</Button>}
        </p>
      )}
      <div aria-live="polite">
        {(busy || looked !== nothing) && <Findings looked={looked} busy={busy} />}
        {error !== undefined && <ProblemNote error={error} onRetry={() => void verify()} />}
      </div>
    </section>
  );
};
