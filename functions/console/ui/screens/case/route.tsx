import { ArrowRightOutlined } from '@ant-design/icons';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Place } from '../../parts/place.tsx';
import { When } from '../../parts/when.tsx';
import { EventData } from './event-data.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import type { Handover } from './use-case.ts';

const texts = {
  from: words('认定地', 'Certified in'),
  to: words('户籍地', 'Hukou in'),
  and: words('、', ', '),
  forwarded: words('转办记录', 'Sent on'),
} as const;

/** From where to where; stops on the way with the reason why the case was sent on. */
export const Route = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { certifiers, route, destination } = handover;
  return (
    <div className="case-route">
      <span>
        <span className="secondary">{t(texts.from)} </span>
        {certifiers.map(({ locality }, index) => (
          <span key={locality}>
            {index > 0 && t(texts.and)}
            <Place code={locality} />
          </span>
        ))}
      </span>
      <ArrowRightOutlined aria-hidden />
      <span>
        <span className="secondary">{t(texts.to)} </span>
        <strong>
          <Place code={destination} />
        </strong>
      </span>
      {route.length > 1 && (
        <details>
          <summary>
            {t(texts.forwarded)}（{route.length - 1}）
          </summary>
          <ol>
            {route.map((stop) => (
              <li key={`${stop.destination} ${stop.since}`}>
                <Place code={stop.destination} /> · <When at={stop.since} />
                {stop.why !== undefined && (
                  <EventData data={{ why: stop.why }} schema={stepWords?.schemaOf('forwarded')} />
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
};
