import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { Money } from '../../parts/money.tsx';
import { Working } from '../../parts/working.tsx';
import type { Preview } from './use-case.ts';

const texts = {
  title: words('终止后的待遇', 'What follows the end'),
  reason: words('终止原因', 'Reason'),
  lostOn: words('丧失资格日期', 'Right lost on'),
  lastMonth: words('最后发放月', 'Last month'),
  funeral: words('丧葬补助金', 'Funeral grant'),
  refund: words('账户余额退还', 'Refund of the account'),
  owed: words('重复领取应退', 'Owed for two pensions'),
  open: words('未能计算', 'Not worked out yet'),
} as const;

type EndingView = NonNullable<Preview['ending']>;

const sums = ({ funeralGrant, accountRefund, dualReceipt }: EndingView): readonly Fact[] => [
  ...(funeralGrant ? [{ name: texts.funeral, value: <Money fen={funeralGrant.amountFen} /> }] : []),
  ...(accountRefund ? [{ name: texts.refund, value: <Money fen={accountRefund.amountFen} /> }] : []),
  ...(dualReceipt ? [{ name: texts.owed, value: <Money fen={dualReceipt.owedFen} /> }] : []),
];

/** What is due when the case ends. */
export const Ending = ({ ending }: { readonly ending: EndingView }) => {
  const t = useSay();
  const { reason, lostOn, lastMonth, notComputed } = ending;
  const working = [ending.funeralGrant, ending.accountRefund, ending.dualReceipt].flatMap(
    (sum) => sum?.working ?? [],
  );
  return (
    <>
      <h3>{t(texts.title)}</h3>
      <Facts
        facts={[
          { name: texts.reason, value: t(wordsOfCode('reason', reason)) },
          { name: texts.lostOn, value: lostOn },
          { name: texts.lastMonth, value: lastMonth },
          ...sums(ending),
          ...(notComputed.length > 0
            ? [
                {
                  name: texts.open,
                  value: notComputed.map((code) => t(wordsOfCode('notComputed', code))).join('；'),
                },
              ]
            : []),
        ]}
      />
      <Working lines={working} />
    </>
  );
};
