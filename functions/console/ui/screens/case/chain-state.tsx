import type { components } from '#api';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';

const texts = {
  checking: words('正在本机核验…', 'Checking on this computer…'),
  whole: words(
    '哈希链完整：共{n}条，已在本机逐条重新计算核验',
    'The chain is whole: {n} events, each recomputed on this computer',
  ),
  broken: words('哈希链有断点，请立即报告审计人员', 'The chain is broken: tell the auditors at once'),
  at: words('第{n}条：{what}', 'event {n}: {what}'),
} as const;

type Trail = {
  readonly items: readonly (components['schemas']['TrailEvent'] | components['schemas']['DamagedEvent'])[];
  readonly end: { readonly sequence: number; readonly hash: string };
  readonly faults: readonly components['schemas']['TrailFault'][];
};

const recompute = async ({ items, end }: Trail) => {
  const { trailFaults } = await import('../../../../../shared/audit/trail-faults.ts');
  const links = items.map((item) => ('code' in item ? { ...item, sequence: item.sequence ?? 0 } : item));
  return trailFaults(links, end);
};

/** Whether the trail is whole: what the exchange found, and what this computer finds by the same code. */
export const ChainState = ({ trail }: { readonly trail: Trail }) => {
  const t = useSay();
  const { data } = useQuery({
    queryKey: ['chain-state', trail.end.hash, trail.items.length],
    queryFn: () => recompute(trail),
  });
  if (!data) return <span className="secondary">{t(texts.checking)}</span>;
  const faults = [...trail.faults, ...data];
  if (faults.length === 0)
    return (
      <span className="case-good">
        <CheckCircleOutlined aria-hidden /> {t(texts.whole, { n: trail.items.length })}
      </span>
    );
  const said = new Set(
    faults.map(({ sequence, code }) =>
      t(texts.at, { n: sequence, what: t(wordsOfCode('TrailFault.code', code)) }),
    ),
  );
  return (
    <span className="case-bad" role="alert">
      <WarningOutlined aria-hidden /> {t(texts.broken)}（{[...said].join('；')}）
    </span>
  );
};
