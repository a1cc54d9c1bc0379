import { useQueries } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Money } from '../../../parts/money.tsx';
import { useClient } from '../../../session/session.tsx';
import type { CaseLine } from '../views.ts';
import { summaryOf } from './summary.ts';

const texts = {
  reading: words('正在汇总接收后的义务…', 'Adding up what accepting means…'),
  failed: words(
    '{n}件无法预先测算，接收后在案件中查看。',
    '{n} could not be worked out beforehand; see them in their cases.',
  ),
  consequence: words(
    '接收后，这些人员的参保、代缴和待遇发放由本地负责。',
    'Once accepted, enrolment, premium and pension of these persons are this locality’s duty.',
  ),
  cases: words('接收件数', 'Cases'),
  premium: words('应代缴', 'Premium to be paid'),
  pension: words('应发放待遇', 'Pensions to be paid'),
  arrears: words('应补发', 'Arrears'),
  neither: words('暂无应付', 'Nothing due yet'),
  deadline: words('最早期限', 'First deadline'),
  persons: words('{n}人', '{n} persons'),
  perYear: words('，当年合计', ', this year'),
  perMonth: words('，每月合计', ', a month'),
} as const;

interface AcceptSummaryProps {
  readonly cases: readonly CaseLine[];
  /** Called when everything that could be worked out is on the screen. */
  readonly onShown: () => void;
}

/** What will happen, before the click: the duties and sums of all cases together, by the rules in force. */
export const AcceptSummary = ({ cases, onShown }: AcceptSummaryProps) => {
  const t = useSay();
  const client = useClient();
  const previews = useQueries({
    queries: cases.map(({ id, version }) => ({
      queryKey: ['preview', id, version],
      queryFn: () => answerOf(client.GET('/v1/handovers/{id}/preview', { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  });
  const settled = previews.filter(({ isPending }) => !isPending).length;
  const summary = summaryOf(previews.flatMap(({ data }) => (data ? [data] : [])));
  const complete = settled === cases.length;
  const shown = useEffectEvent(onShown);
  useEffect(() => {
    if (complete) shown();
  }, [complete]);
  const failed = previews.filter(({ isError }) => isError).length;
  if (!complete)
    return (
      <output>
        {t(texts.reading)}
        <Progress percent={Math.round((100 * settled) / cases.length)} aria-label={t(texts.reading)} />
      </output>
    );
  return (
    <>
      <Alert type="info" showIcon title={t(texts.consequence)} style={{ marginBottom: 12 }} />
      <Facts
        facts={[
          { name: texts.cases, value: <b className="numbers">{cases.length}</b> },
          {
            name: texts.premium,
            value: (
              <>
                {t(texts.persons, { n: summary.premiumPersons })}
                {t(texts.perYear)} <Money fen={summary.premiumGovernmentFen} />
              </>
            ),
          },
          {
            name: texts.pension,
            value: (
              <>
                {t(texts.persons, { n: summary.pensionPersons })}
                {t(texts.perMonth)} <Money fen={summary.pensionMonthlyFen} />
              </>
            ),
          },
          { name: texts.arrears, value: <Money fen={summary.arrearsFen} /> },
          { name: texts.neither, value: t(texts.persons, { n: summary.neither }) },
          { name: texts.deadline, value: <span className="numbers">{summary.firstDeadline ?? '—'}</span> },
        ]}
      />
      {failed > 0 && <p className="secondary">{t(texts.failed, { n: failed })}</p>}
    </>
  );
};
