import type { ReactNode } from 'react';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { Due } from '../../parts/due.tsx';
import { Money } from '../../parts/money.tsx';
import { useOfficer } from '../../session/session.tsx';
import { EventData } from './event-data.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import type { Handover } from './use-case.ts';

const texts = {
  title: words('三项责任', 'The three obligations'),
  enrolment: words('参保', 'Enrolment'),
  premium: words('代缴保费', 'Premium'),
  pension: words('养老金', 'Pension'),
  open: words('待办理', 'Open'),
  later: words('接收后办理', 'After acceptance'),
  notDue: words('现无需代缴', 'None due now'),
  due: words('应代缴，未列入名单', 'Due, not listed yet'),
  attempts: words('已查找{n}次', '{n} attempts'),
  back: words('{on} 再次核查', 'Looked at again on {on}'),
  year: words('{year}年度', '{year}'),
} as const;

const clocksOf = {
  enrolment: ['decideEnrolment'],
  premium: ['listPremium', 'payPremium'],
  pension: ['claimPension', 'decidePensionClaim', 'confirmFirstPayment'],
} as const;

interface ObligationProps {
  readonly name: keyof typeof clocksOf;
  readonly handover: Handover;
  readonly children: ReactNode;
}

const Obligation = ({ name, handover, children }: ObligationProps) => {
  const t = useSay();
  const { today } = useOfficer();
  const clocks: readonly string[] = clocksOf[name];
  return (
    <li className="obligation">
      <span className="secondary">{t(texts[name])}</span>
      <div className="obligation-state">{children}</div>
      {handover.deadlines
        .filter(({ clock }) => clocks.includes(clock))
        .map(({ clock, title, dueOn }) => (
          <div key={clock} className="obligation-due">
            {t(title)} <Due on={dueOn} today={today} />
          </div>
        ))}
    </li>
  );
};

const EnrolmentState = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { outcome, attempts, comesBackOn } = handover.enrolment;
  const open: Words = handover.responsible === 'origin' ? texts.later : texts.open;
  return (
    <>
      {outcome ? (
        <EventData data={outcome} schema={stepWords?.partOf('enrolment-proposed', 'outcome')} />
      ) : (
        t(open)
      )}
      {attempts > 0 && <div>{t(texts.attempts, { n: attempts })}</div>}
      {comesBackOn !== undefined && <div>{t(texts.back, { on: comesBackOn })}</div>}
    </>
  );
};

const PremiumState = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const years = Object.entries(handover.premiums);
  if (years.length === 0 && handover.responsible === 'origin') return <>{t(texts.later)}</>;
  if (years.length === 0) return <>{t(handover.premiumDue ? texts.due : texts.notDue)}</>;
  return years.map(([year, { status, governmentFen, personFen, paidOn }]) => (
    <div key={year}>
      {t(texts.year, { year })} {t(wordsOfCode('status', status))} <Money fen={governmentFen + personFen} />
      {paidOn !== undefined && <span className="secondary"> {paidOn}</span>}
    </div>
  ));
};

/** Enrolment, premium and pension: where each stands and until when it must be met. */
export const Obligations = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { status, monthlyFen, firstMonth } = handover.pension;
  const isBefore = handover.responsible === 'origin';
  return (
    <section aria-label={t(texts.title)}>
      <ul className="obligations">
        <Obligation name="enrolment" handover={handover}>
          <EnrolmentState handover={handover} />
        </Obligation>
        <Obligation name="premium" handover={handover}>
          <PremiumState handover={handover} />
        </Obligation>
        <Obligation name="pension" handover={handover}>
          {t(isBefore && status === 'not-due' ? texts.later : wordsOfCode('pension', status))}
          {monthlyFen !== undefined && (
            <div>
              <Money fen={monthlyFen} /> <span className="secondary">{firstMonth}</span>
            </div>
          )}
        </Obligation>
      </ul>
    </section>
  );
};
