import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { When } from '../../parts/when.tsx';
import type { Clearance } from './model.ts';

const texts = {
  counted: words('统计截至', 'Counted up to'),
  behind: words(
    '，尚有{n}条新近事项未计入，约一分钟后更新',
    '; {n} recent events are counted within a minute or so',
  ),
} as const;

/** Up to when the figures are: they follow the cases a minute behind. */
export const AsOf = ({ asOf }: { readonly asOf: Clearance['asOf'] }) => {
  const t = useSay();
  return (
    <span className="secondary">
      {t(texts.counted)} <When at={asOf.readAt} />
      {asOf.uncounted > 0 && t(texts.behind, { n: asOf.uncounted })}
    </span>
  );
};
