import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Place } from '../../parts/place.tsx';
import { When } from '../../parts/when.tsx';
import { EventData } from './event-data.tsx';
import { isJson } from '../../forms/read-schema.ts';
import { Section } from './section.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { isWhole, useTrail, type Handover } from './use-case.ts';

const texts = {
  title: words('认定情况', 'Certification'),
  none: words('尚未认定：协查中。', 'Not certified yet: an inquiry.'),
  lasts: words('{from} 起，长期', 'from {from}, lasting'),
  ends: words('{from} 至 {until}', '{from} to {until}'),
  joined: words('加入时间', 'Joined'),
} as const;

/** Why the person is certified, by whom, for which time, and who answers for it. */
export const Certification = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { data } = useTrail(handover);
  const pushed = data?.items.filter(isWhole).findLast(({ type }) => type === 'pushed')?.data;
  const responsible = isJson(pushed) ? pushed['responsible'] : undefined;
  return (
    <Section title={texts.title}>
      {handover.certifiers.map((certifier, index) => {
        const { category, certifiedFrom: from, certifiedUntil: until } = index === 0 ? handover : certifier;
        return (
          <div key={certifier.locality} className="certifier">
            <strong>
              <Place code={certifier.locality} />
            </strong>
            <div>
              {category === undefined ? t(texts.none) : t(wordsOfCode('category', category))}
              {from !== undefined && (
                <span className="numbers">
                  {' '}
                  {t(until ? texts.ends : texts.lasts, { from, until: until ?? '' })}
                </span>
              )}
            </div>
            {index > 0 && (
              <div className="secondary">
                {t(texts.joined)} <When at={certifier.since} />
              </div>
            )}
          </div>
        );
      })}
      {responsible !== undefined && (
        <EventData data={{ responsible }} schema={stepWords?.schemaOf('pushed')} />
      )}
    </Section>
  );
};
