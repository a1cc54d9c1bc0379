import { wordsOfCode } from '../../api/words.ts';
import { asProblem } from '../../api/problem.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Money } from '../../parts/money.tsx';
import { Working } from '../../parts/working.tsx';
import { actTexts } from './act-texts.ts';
import { awardFacts, premiumFacts } from './computed.tsx';
import { Ending } from './ending.tsx';
import { NotDue } from './not-due.tsx';
import { Section } from './section.tsx';
import { usePreview, type Handover, type Preview } from './use-case.ts';

const texts = {
  before: words('如果接收', 'If you accept'),
  after: words('按现行规则应付', 'Due by the rules in force'),
  eligibility: words('参保资格', 'Eligibility'),
  premium: words('{year}年度代缴', 'Premium of {year}'),
  pension: words('养老金', 'Pension'),
  account: words(
    '尚未登记个人账户，按无账户余额测算。',
    'No account is stated yet: worked out as if there were none.',
  ),
  early: words('提前老龄补贴（{month}）', 'Support before pension age ({month})'),
  amount: words('金额', 'Amount'),
  deadlines: words('接收后的期限', 'Deadlines that follow'),
} as const;

const PensionPart = ({ pension, accountStated }: Pick<Preview, 'pension' | 'accountStated'>) => {
  const t = useSay();
  if (!pension) return null;
  return (
    <>
      <h3>{t(texts.pension)}</h3>
      {pension.notDue ? (
        <NotDue code={pension.notDue} />
      ) : (
        <Facts facts={awardFacts(pension, t(actTexts.months, { n: pension.arrearsMonths ?? 0 }))} />
      )}
      {!accountStated && <p className="secondary">{t(texts.account)}</p>}
      <Working lines={pension.working} />
    </>
  );
};

const PremiumPart = ({ premium }: Pick<Preview, 'premium'>) => {
  const t = useSay();
  if (!premium) return null;
  return (
    <>
      <h3>{t(texts.premium, { year: premium.year })}</h3>
      {premium.notDue ? <NotDue code={premium.notDue} /> : <Facts facts={premiumFacts(premium)} />}
      <Working lines={premium.working} />
    </>
  );
};

interface PartsProps {
  readonly preview: Preview;
  /** Nothing of it runs yet. */
  readonly isBefore: boolean;
}

const Parts = ({ preview, isBefore }: PartsProps) => {
  const t = useSay();
  const { eligibility, earlySupport, ending, deadlines } = preview;
  return (
    <>
      <h3>{t(texts.eligibility)}</h3>
      <p className="case-result">{t(wordsOfCode('code', eligibility.code))}</p>
      <Working lines={eligibility.working} />
      <PensionPart {...preview} />
      <PremiumPart {...preview} />
      {earlySupport && (
        <>
          <h3>{t(texts.early, { month: earlySupport.month })}</h3>
          <Facts facts={[{ name: texts.amount, value: <Money fen={earlySupport.amountFen} /> }]} />
          <Working lines={earlySupport.working} />
        </>
      )}
      {ending && <Ending ending={ending} />}
      {isBefore && deadlines.length > 0 && (
        <>
          <h3>{t(texts.deadlines)}</h3>
          <Facts facts={deadlines.map(({ title, dueOn }) => ({ name: title, value: dueOn }))} />
        </>
      )}
    </>
  );
};

/** What the hukou locality will owe, with the working of each sum; before acceptance and after it. */
export const PreviewCard = ({ handover }: { readonly handover: Handover }) => {
  const { data, error, isLoading, isPending, refetch } = usePreview(handover);
  const isBefore = handover.responsible === 'origin';
  if (error && [403, 404].includes(asProblem(error).status)) return null;
  if (isPending && !isLoading) return null;
  return (
    <Section title={isBefore ? texts.before : texts.after} className="case-preview">
      {isLoading && <Loading />}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <Parts preview={data} isBefore={isBefore} />}
    </Section>
  );
};
