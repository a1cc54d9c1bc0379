import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'wouter';
import { answerOf } from '../../../api/client.ts';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { type Fact, Facts } from '../../../parts/facts.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Money } from '../../../parts/money.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { Working } from '../../../parts/working.tsx';
import { useClient } from '../../../session/session.tsx';
import { isPension, type Run, type RunLine } from '../model.ts';
import { runKey } from '../queries.ts';
import { heldWords, reasonWords } from '../run-words.ts';

const texts = {
  title: words('{name} 的计算过程', 'How {name} was computed'),
  toCase: words('打开案件', 'Open the case'),
  reference: words('付款编号', 'Payment reference'),
  pay: words('应付', 'To be paid'),
  held: words('暂缓原因', 'Held because'),
  result: words('结果', 'Answer'),
  difference: words('回盘金额不符', 'Answered otherwise'),
  told: words('案件拒绝入账', 'Refused by the case'),
  none: words('本行没有可重算的计算过程。', 'There is no working for this line.'),
  version: words('计算所依据的案件版本', 'Version of the case'),
  erased: words('已删除', 'erased'),
} as const;

const factsOf = (line: RunLine, t: ReturnType<typeof useSay>): readonly Fact[] => {
  const { lineId, amountFen, content, result, difference, toldSentence, caseVersion } = line;
  const held = isPension(content) ? content.held : undefined;
  return [
    { name: texts.reference, value: <span className="run-digest">{lineId}</span> },
    { name: texts.pay, value: <Money fen={amountFen} /> },
    { name: texts.version, value: caseVersion },
    ...(held === undefined ? [] : [{ name: texts.held, value: t(heldWords(held)) }]),
    ...(result
      ? [
          {
            name: texts.result,
            value: [
              t(wordsOfCode('outcome', result.outcome)),
              result.on,
              ...(result.reason === undefined ? [] : [t(reasonWords(result.reason))]),
            ].join(' '),
          },
        ]
      : []),
    ...(difference ? [{ name: texts.difference, value: <Money fen={difference.amountFen} /> }] : []),
    ...(toldSentence ? [{ name: texts.told, value: t(toldSentence) }] : []),
  ];
};

interface LineDetailProps {
  readonly run: Run;
  readonly line: RunLine;
  readonly onClose: () => void;
}

/** One person's line, recomputed by the exchange with every step, its input, its source and how sure that source is. */
export const LineDetail = ({ run, line, onClose }: LineDetailProps) => {
  const t = useSay();
  const client = useClient();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...runKey(run.id), 'line', line.lineId, run.version],
    queryFn: () =>
      answerOf(
        client.GET('/v1/runs/{id}/lines/{lineId}', {
          params: { path: { id: run.id, lineId: line.lineId } },
        }),
      ),
  });
  const working = data?.working ?? [];
  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(560, window.innerWidth)}
      title={t(texts.title, { name: line.person.name === '' ? t(texts.erased) : line.person.name })}
      extra={<Link href={`/cases/${line.handoverId}`}>{t(texts.toCase)}</Link>}
    >
      <Facts facts={factsOf(data ?? line, t)} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && working.length === 0 && <p className="secondary">{t(texts.none)}</p>}
      <Working lines={working} isOpen />
    </Drawer>
  );
};
