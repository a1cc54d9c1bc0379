import { Tag } from 'antd';
import { asProblem } from '../../../api/problem.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { CaseLine } from '../views.ts';
import type { Outcome } from './use-bulk.ts';

const texts = {
  caption: words('办理结果', 'Results'),
  done: words('已完成', 'Done'),
  failed: words('未完成', 'Not done'),
  waiting: words('办理中', 'Under way'),
  queued: words('等待', 'Waiting'),
  unreachable: words('连接中断，可重试', 'The connection broke; try again'),
} as const;

const OutcomeCell = ({ outcome }: { readonly outcome: Outcome | undefined }) => {
  const t = useSay();
  if (!outcome) return <span className="secondary">{t(texts.queued)}</span>;
  if (outcome.kind === 'waiting') return <span>{t(texts.waiting)}</span>;
  if (outcome.kind === 'done') return <Tag color="green">{t(texts.done)}</Tag>;
  const { document } = asProblem(outcome.error);
  return (
    <>
      <Tag color="red">{t(texts.failed)}</Tag> {t(document?.sentence ?? texts.unreachable)}
    </>
  );
};

interface ResultsProps {
  readonly cases: readonly CaseLine[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export const Results = ({ cases, outcomes }: ResultsProps) => {
  const t = useSay();
  return (
    <section className="inbox-results" tabIndex={0} aria-label={t(texts.caption)}>
      <table className="inbox-table">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <tbody>
          {cases.map(({ id, caseNumber, masked }) => (
            <tr key={id}>
              <th scope="row" className="numbers">
                {caseNumber}
              </th>
              <td>{masked.name}</td>
              <td>
                <OutcomeCell outcome={outcomes.get(id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
