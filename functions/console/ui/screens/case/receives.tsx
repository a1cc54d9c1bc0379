import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { Money } from '../../parts/money.tsx';
import { Section } from './section.tsx';
import type { Handover } from './use-case.ts';

const texts = {
  title: words('本人现在领取', 'What the person receives'),
  status: words('发放状态', 'Status'),
  monthly: words('每月', 'A month'),
  firstMonth: words('首发月', 'First month'),
  suspended: words('暂停自', 'Suspended from'),
  unpaid: words('退票待重发', 'Sent back, to be paid again'),
  lastMonth: words('最后发放月', 'Last month'),
  proof: words('资格认证到期', 'Proof of life due'),
  bank: words('收款账户', 'Bank account'),
  bankSince: words('已登记（{on}）', 'recorded ({on})'),
  bankDoubt: words('{on} 起存疑，请核对账户', 'in doubt since {on}: check it'),
  bankNone: words('未登记，无法发放', 'none: nothing can be paid'),
  overpaid: words('多发待追回', 'Overpaid, to be recovered'),
  nothing: words('尚未核定养老金。', 'No pension is awarded yet.'),
} as const;

const bankOf = ({ bankAccount }: Handover, t: ReturnType<typeof useSay>): string => {
  if (!bankAccount) return t(texts.bankNone);
  return bankAccount.inDoubtSince === undefined
    ? t(texts.bankSince, { on: bankAccount.changedOn })
    : t(texts.bankDoubt, { on: bankAccount.inDoubtSince });
};

const given = (name: Fact['name'], value: Fact['value']): readonly Fact[] =>
  value === undefined || value === '' ? [] : [{ name, value }];

const factsOf = (handover: Handover, t: ReturnType<typeof useSay>): readonly Fact[] => {
  const { pension, overpaymentFen } = handover;
  return [
    { name: texts.status, value: t(wordsOfCode('pension', pension.status)) },
    ...(pension.monthlyFen === undefined
      ? []
      : [
          {
            name: texts.monthly,
            value: (
              <strong className="case-sum">
                <Money fen={pension.monthlyFen} />
              </strong>
            ),
          },
        ]),
    ...given(texts.firstMonth, pension.firstMonth),
    ...given(texts.suspended, pension.suspendedFrom),
    ...given(texts.unpaid, pension.unpaidMonths.join('、')),
    ...given(texts.lastMonth, pension.lastMonth),
    ...given(texts.proof, pension.proofOfLife?.dueOn),
    { name: texts.bank, value: bankOf(handover, t) },
    ...(overpaymentFen > 0 ? [{ name: texts.overpaid, value: <Money fen={overpaymentFen} /> }] : []),
  ];
};

const awarded = new Set(['awarded', 'paying', 'suspended', 'terminated']);

/** What the person gets now: how much, since when, paid or not and why not. */
export const Receives = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  if (handover.responsible === 'origin') return null;
  return (
    <Section title={texts.title}>
      {awarded.has(handover.pension.status) || handover.overpaymentFen > 0 ? (
        <Facts facts={factsOf(handover, t)} />
      ) : (
        <p className="case-empty">{t(texts.nothing)}</p>
      )}
    </Section>
  );
};
