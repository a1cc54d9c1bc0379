import { useSay } from '../../language/language.tsx';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { Money } from '../../parts/money.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Working } from '../../parts/working.tsx';
import { actTexts } from './act-texts.ts';
import { NotDue } from './not-due.tsx';
import { usePreview, type Handover, type Preview } from './use-case.ts';

export const awardFacts = (pension: NonNullable<Preview['pension']>, months: string): readonly Fact[] => [
  ...(pension.monthly
    ? [
        {
          name: actTexts.monthly,
          value: (
            <strong>
              <Money fen={pension.monthly.monthlyFen} />
            </strong>
          ),
        },
      ]
    : []),
  ...(pension.firstMonth ? [{ name: actTexts.firstMonth, value: pension.firstMonth }] : []),
  ...(pension.payableFrom ? [{ name: actTexts.payableFrom, value: pension.payableFrom }] : []),
  ...(pension.arrearsFen
    ? [
        {
          name: actTexts.arrears,
          value: (
            <>
              <Money fen={pension.arrearsFen} /> · {months}
            </>
          ),
        },
      ]
    : []),
];

export const premiumFacts = (premium: NonNullable<Preview['premium']>): readonly Fact[] =>
  (['tier', 'government', 'person', 'subsidy'] as const).flatMap((name) => {
    const fen = premium[`${name}Fen`];
    return fen === undefined ? [] : [{ name: actTexts[name], value: <Money fen={fen} /> }];
  });

const Award = ({ pension }: { readonly pension: NonNullable<Preview['pension']> }) => {
  const t = useSay();
  return (
    <>
      {pension.notDue ? (
        <NotDue code={pension.notDue} />
      ) : (
        <Facts facts={awardFacts(pension, t(actTexts.months, { n: pension.arrearsMonths ?? 0 }))} />
      )}
      <Working lines={pension.working} />
    </>
  );
};

const Premium = ({ premium }: { readonly premium: NonNullable<Preview['premium']> }) => (
  <>
    {premium.notDue ? <NotDue code={premium.notDue} /> : <Facts facts={premiumFacts(premium)} />}
    <Working lines={premium.working} />
  </>
);

interface ComputedProps {
  readonly handover: Handover;
  readonly action: string;
}

/** The sums that a step takes from the rules, shown before it is taken. */
export const Computed = ({ handover, action }: ComputedProps) => {
  const t = useSay();
  const { data, error } = usePreview(handover);
  const isAward = /^(?:propose|approve)-award/u.test(action);
  if (!isAward && action !== 'list-premium') return null;
  if (error) return <ProblemNote error={error} />;
  return (
    <section className="computed" aria-label={t(actTexts.computed)}>
      <h3>{t(actTexts.computed)}</h3>
      {isAward && data?.pension && <Award pension={data.pension} />}
      {!isAward && data?.premium && <Premium premium={data.premium} />}
    </section>
  );
};
