import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { Link } from 'wouter';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { breakWords } from './break-words.ts';
import type { Break } from './recompute.ts';
import type { Verified } from './use-verified.ts';

const texts = {
  running: words('正在本机逐条重算…', 'Recomputing on this computer…'),
  progress: words('已核验{n}／{all}条', '{n} of {all} events'),
  whole: words(
    '轨迹完整：{n}条事件逐条重算，全部相符。',
    'The trail is whole: {n} events were recomputed and all agree.',
  ),
  broken: words('轨迹有{n}处断点。', 'The trail breaks in {n} places.'),
  check: words('校验值（最后一条事件的哈希）', 'Check value (hash of the last event)'),
  keep: words(
    '可抄录此值存档：日后再核验，同一序号处的哈希应与此值相同，否则说明中间有改动。',
    'Keep this value: when the trail is verified again, the event of the same number must have this hash, or something was changed meanwhile.',
  ),
  number: words('第{n}条', 'Event {n}'),
  ofCase: words('案件 {number}', 'Case {number}'),
  open: words('打开案件', 'Open the case'),
  expected: words('应为', 'Expected'),
  found: words('实为', 'Found'),
  field: words('损坏之处', 'What is damaged'),
  means: words('含义', 'What it can mean'),
  act: words('如何处理', 'What to do'),
  agree: words('平台自己的核验结果相同。', 'The exchange itself finds the same.'),
  differ: words(
    '平台自己的核验结果与本机不同（平台报告{n}处断点）。以本机重算为准，并请一并报告。',
    'The exchange itself finds something else ({n} breaks). Go by what this computer found, and report this as well.',
  ),
} as const;

const BreakCard = ({ sequence, code, expected, found }: Break) => {
  const t = useSay();
  const { means, act } = breakWords[code];
  return (
    <li className="audit-break-card">
      <h4>
        {t(texts.number, { n: sequence })} · {t(wordsOfCode('TrailFault.code', code))}{' '}
        <code className="audit-code">{code}</code>
      </h4>
      <dl className="audit-facts">
        {expected !== undefined && (
          <>
            <dt>{t(texts.expected)}</dt>
            <dd>
              <code className="audit-hash">{expected}</code>
            </dd>
          </>
        )}
        {found !== undefined && (
          <>
            <dt>{t(code === 'damaged' ? texts.field : texts.found)}</dt>
            <dd>
              <code className="audit-hash">{found}</code>
            </dd>
          </>
        )}
        <dt>{t(texts.means)}</dt>
        <dd>{t(means)}</dd>
        <dt>{t(texts.act)}</dt>
        <dd>{t(act)}</dd>
      </dl>
    </li>
  );
};

const keysOf = (faults: readonly { readonly sequence: number; readonly code: string }[]): string =>
  faults.map(({ sequence, code }) => `${sequence} ${code}`).join(',');

/** What the recomputation found: whole with its check value, or each place where it breaks. */
export const Outcome = ({ verified }: { readonly verified: Verified }) => {
  const t = useSay();
  const { id, caseNumber, trail, recomputed, done } = verified;
  const { looked, breaks } = recomputed;
  const all = trail.items.length;
  const isWhole = done && breaks.length === 0;
  return (
    <>
      <p className="audit-case">
        <Link href={`/cases/${id}`}>{t(texts.open)}</Link>{' '}
        <span className="numbers">{t(texts.ofCase, { number: caseNumber })}</span>
      </p>
      {!done && (
        <Progress
          percent={Math.floor((100 * looked) / Math.max(1, all))}
          aria-label={t(texts.running)}
          format={() => t(texts.progress, { n: looked, all })}
        />
      )}
      <div aria-live="polite">
        {isWhole && (
          <div className="audit-whole">
            <h3>
              <CheckCircleOutlined aria-hidden /> {t(texts.whole, { n: looked })}
            </h3>
            <dl className="audit-facts">
              <dt>{t(texts.check)}</dt>
              <dd>
                #{trail.end.sequence} <code className="audit-hash">{trail.end.hash}</code>
              </dd>
            </dl>
            <p>{t(texts.keep)}</p>
          </div>
        )}
        {breaks.length > 0 && (
          <div className="audit-broken">
            <h3>
              <CloseCircleOutlined aria-hidden /> {t(texts.broken, { n: breaks.length })}
            </h3>
            <ol className="audit-breaks">
              {breaks.map((each) => (
                <BreakCard key={`${each.sequence} ${each.code}`} {...each} />
              ))}
            </ol>
          </div>
        )}
        {done && (
          <p className="secondary">
            {keysOf(trail.faults) === keysOf(breaks)
              ? t(texts.agree)
              : t(texts.differ, { n: trail.faults.length })}
          </p>
        )}
      </div>
    </>
  );
};
