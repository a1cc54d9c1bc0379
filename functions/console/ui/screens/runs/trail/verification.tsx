import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import type { components } from '#api';
import { answerOf } from '../../../api/client.ts';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient } from '../../../session/session.tsx';
import { type Run, totalOf } from '../model.ts';
import { type Column, Sheet } from '../sheet.tsx';

type Fault = components['schemas']['RunFault'];

const texts = {
  title: words('核验', 'Verification'),
  what: words(
    '按每个案件当时的轨迹和当时所知的政策重算每一行，核对合计、摘要、哈希链和政策文件。不改变任何数据。',
    'Recomputes every line from the trail of its case and the rules as they were known, and compares totals, digests, the chain and the policy files. Changes nothing.',
  ),
  start: words('开始核验', 'Verify'),
  again: words('重新核验', 'Verify again'),
  progress: words('已核验{n}／{all}行', '{n} of {all} lines verified'),
  sound: words('核验通过：{n}行，未发现问题。', 'Verified: {n} lines, no fault.'),
  faults: words(
    '发现{n}个问题，请联系平台运维和审计。',
    '{n} faults were found: tell the operators and the auditor.',
  ),
  caption: words('核验发现的问题', 'Faults'),
  fault: words('问题', 'Fault'),
  where: words('位置', 'Where'),
  whole: words('整个批次', 'the whole run'),
  page: words('第{page}页', 'page {page}'),
} as const;

interface Verified {
  readonly lines: number;
  readonly faults: readonly Fault[];
  readonly next?: string;
}

const useVerification = (id: string) => {
  const client = useClient();
  const [verified, setVerified] = useState<Verified>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const verify = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    // What was interrupted goes on; what ended begins anew.
    let found: Verified = verified?.next === undefined ? { lines: 0, faults: [] } : verified;
    try {
      do {
        const page = await answerOf(
          client.POST('/v1/runs/{id}/verification', {
            params: { path: { id } },
            body: found.next === undefined ? {} : { cursor: found.next },
          }),
        );
        found = {
          lines: found.lines + page.linesVerified,
          faults: [...found.faults, ...page.faults],
          ...(page.next === undefined ? {} : { next: page.next }),
        };
        setVerified(found);
      } while (found.next !== undefined);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { verified, isBusy, error, verify };
};

const What = ({ code }: Fault) => <>{useSay()(wordsOfCode('RunFault.code', code))}</>;

const Where = ({ page, lineId, name }: Fault) => {
  const t = useSay();
  const parts = [page === undefined ? undefined : t(texts.page, { page }), lineId, name];
  const found = parts.filter((part) => part !== undefined).join(' · ');
  return <span className="mono">{found === '' ? t(texts.whole) : found}</span>;
};

const columns: readonly Column<Fault>[] = [
  { key: 'fault', title: texts.fault, cell: (fault) => <What {...fault} />, isHead: true },
  { key: 'where', title: texts.where, cell: (fault) => <Where {...fault} /> },
];

/** Asks the exchange to recompute the run, page by page. */
export const Verification = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const { verified, isBusy, error, verify } = useVerification(run.id);
  const all = totalOf(run.totals, 'persons');
  const isDone = verified !== undefined && verified.next === undefined && !isBusy;
  return (
    <section className="card" aria-labelledby="run-verification">
      <h2 id="run-verification">{t(texts.title)}</h2>
      <p>{t(texts.what)}</p>
      <Button type="primary" loading={isBusy} onClick={() => void verify()}>
        {t(isDone ? texts.again : texts.start)}
      </Button>
      {isBusy && verified && (
        <Progress
          percent={Math.floor((100 * verified.lines) / Math.max(1, all))}
          aria-label={t(texts.title)}
        />
      )}
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {isBusy && <p className="secondary">{t(texts.progress, { n: verified?.lines ?? 0, all })}</p>}
        {isDone && verified.faults.length === 0 && (
          <Alert type="success" showIcon title={t(texts.sound, { n: verified.lines })} />
        )}
        {verified && verified.faults.length > 0 && (
          <>
            <Alert type="error" showIcon title={t(texts.faults, { n: verified.faults.length })} />
            <Sheet
              caption={texts.caption}
              columns={columns}
              rows={verified.faults}
              rowKey={({ code, page, lineId, name }) => [code, page, lineId, name].join(' ')}
            />
          </>
        )}
        {error !== undefined && <ProblemNote error={error} onRetry={() => void verify()} />}
      </div>
    </section>
  );
};
