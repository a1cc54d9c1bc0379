import type { components } from '#api';
import { Tag } from 'antd';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Facts, type Fact } from '../../../parts/facts.tsx';
import { Money } from '../../../parts/money.tsx';

type Handover = components['schemas']['Handover'];

const texts = {
  title: words('本人现在得到什么', 'What the person receives now'),
  enrolment: words('参保', 'Enrolment'),
  undecided: words('尚未办理', 'Not decided yet'),
  pension: words('养老待遇', 'Pension'),
  monthly: words('每月金额', 'A month'),
  firstMonth: words('起始月份', 'From month'),
  payment: words('发放情况', 'Payment'),
  paid: words('正常发放', 'Paid'),
  notYet: words('尚未发放', 'Not paid yet'),
  unpaid: words('{months}未成功，待补发', '{months} failed, to be paid again'),
  stopped: words('已停发', 'Stopped'),
  premiums: words('政府代缴', 'Government-paid premium'),
  noPremium: words('尚无', 'None yet'),
  notDue: words('不需代缴', 'Not due'),
  year: words('{year}年 ', '{year} '),
} as const;

const paymentOf = ({ status, unpaidMonths }: Handover['pension']) => {
  if (unpaidMonths.length > 0) return { text: texts.unpaid, colour: 'red' };
  if (status === 'paying') return { text: texts.paid, colour: 'green' };
  if (status === 'suspended' || status === 'terminated') return { text: texts.stopped, colour: 'orange' };
  return { text: texts.notYet, colour: 'default' };
};

const Premiums = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const years = Object.entries(handover.premiums);
  if (years.length === 0) return <>{t(handover.premiumDue ? texts.noPremium : texts.notDue)}</>;
  return (
    <ul className="sent-premiums">
      {years.map(([year, { status, governmentFen }]) => (
        <li key={year}>
          {t(texts.year, { year })}
          <Money fen={governmentFen} />{' '}
          <Tag color={status === 'paid' ? 'green' : 'gold'}>{t(wordsOfCode('status', status))}</Tag>
        </li>
      ))}
    </ul>
  );
};

/** What became of the hand-over for the person: enrolled, paid for, drawing. */
export const Receives = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { pension, enrolment } = handover;
  const payment = paymentOf(pension);
  const facts: Fact[] = [
    {
      name: texts.enrolment,
      value: enrolment.outcome ? t(wordsOfCode('kind', enrolment.outcome.kind)) : t(texts.undecided),
    },
    { name: texts.pension, value: t(wordsOfCode('pension', pension.status)) },
  ];
  if (pension.monthlyFen !== undefined)
    facts.push({
      name: texts.monthly,
      value: (
        <strong>
          <Money fen={pension.monthlyFen} />
        </strong>
      ),
    });
  if (pension.firstMonth !== undefined)
    facts.push({ name: texts.firstMonth, value: <span className="numbers">{pension.firstMonth}</span> });
  if (pension.status !== 'not-due')
    facts.push({
      name: texts.payment,
      value: <Tag color={payment.colour}>{t(payment.text, { months: pension.unpaidMonths.join('、') })}</Tag>,
    });
  facts.push({ name: texts.premiums, value: <Premiums handover={handover} /> });
  return (
    <div>
      <h2>{t(texts.title)}</h2>
      <Facts facts={facts} />
    </div>
  );
};
