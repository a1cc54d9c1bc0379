import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { When } from '../../parts/when.tsx';
import { EventData } from './event-data.tsx';
import { Reveal } from './reveal.tsx';
import { Section } from './section.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { Who } from './who.tsx';
import { isWhole, useTrail, type Handover } from './use-case.ts';

const texts = {
  title: words('请先看', 'Read this first'),
} as const;

const phases: Readonly<Record<string, string>> = {
  returned: 'returned',
  withdrawn: 'withdrawn',
  expired: 'expired',
  located: 'inquiry-answered',
  'registering-at-origin': 'inquiry-answered',
  ended: 'terminated',
};

/** What somebody said that the case now stands on: why it came back, what is asked, why nothing is paid. */
const typesOf = ({ phase, questionOpen, onHold, pension, allowedActions }: Handover): ReadonlySet<string> =>
  new Set(
    [
      phases[phase],
      questionOpen && 'clarification-requested',
      onHold && 'held',
      pension.status === 'suspended' && 'suspended',
      allowedActions.includes('answer-reminder') && 'reminded',
      allowedActions.includes('agree-reopening') && 'reopening-requested',
    ].filter((type) => typeof type === 'string'),
  );

/** The words of the other side on which the next step depends; nothing where there are none. */
export const Notice = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { data } = useTrail(handover);
  const types = typesOf(handover);
  const events = (data?.items ?? []).filter(isWhole);
  const last = [...types].flatMap((type) => events.findLast((event) => event.type === type) ?? []);
  if (last.length === 0) return null;
  return (
    <Section title={texts.title} className="notice">
      {last.map(({ sequence, type, title, actor, at, data: held, personalDigest }) => (
        <div key={sequence}>
          <h3>{t(title)}</h3>
          <EventData data={held} schema={stepWords?.schemaOf(type)} />
          <div className="trail-sealed">
            <span className="secondary">
              <Who actor={actor} /> <When at={at} />
            </span>
            {personalDigest !== undefined && <Reveal handover={handover} event={{ sequence, type }} />}
          </div>
        </div>
      ))}
    </Section>
  );
};
