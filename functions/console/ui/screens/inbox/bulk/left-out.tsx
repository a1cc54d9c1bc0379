import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import type { CaseLine } from '../views.ts';
import { leftOutOf, type LeftOut } from './summary.ts';

const title = words(
  '以下{n}件不在本次接收之列，请逐件办理：',
  'These {n} are left out and need a look of their own:',
);

const reasons: Readonly<Record<LeftOut, Words>> = {
  'not-acceptable-now': words('当前状态不能接收', 'cannot be accepted in this state'),
  'on-hold': words('已暂缓', 'on hold'),
  'to-be-checked': words('校验提示需核实', 'an intake check asks for a look'),
};

export const LeftOutList = ({ cases }: { readonly cases: readonly CaseLine[] }) => {
  const t = useSay();
  if (cases.length === 0) return null;
  return (
    <>
      <p>{t(title, { n: cases.length })}</p>
      <ul>
        {cases.map((line) => (
          <li key={line.id}>
            <Link href={`/cases/${line.id}`}>{line.caseNumber}</Link>{' '}
            {t(reasons[leftOutOf(line) ?? 'not-acceptable-now'])}
          </li>
        ))}
      </ul>
    </>
  );
};
