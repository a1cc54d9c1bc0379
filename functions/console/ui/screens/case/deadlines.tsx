import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Due } from '../../parts/due.tsx';
import { useOfficer } from '../../session/session.tsx';
import { Section } from './section.tsx';
import type { Handover } from './use-case.ts';

const texts = {
  title: words('期限', 'Deadlines'),
  none: words('现在没有期限在计时。', 'No time limit runs.'),
  escalated: words('已报{to}', 'told: {to}'),
} as const;

/** Every time limit that runs: what, whose, until when. */
export const Deadlines = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { today } = useOfficer();
  const due = handover.deadlines.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <Section title={texts.title}>
      {due.length === 0 && <p className="case-empty">{t(texts.none)}</p>}
      <ul className="plain-list">
        {due.map(({ clock, title, side, dueOn, standing, escalatedTo }) => (
          <li key={clock}>
            <span>
              {t(title)} <span className="secondary">（{t(wordsOfCode('side', side))}）</span>
            </span>
            <span>
              {standing === 'paused' ? (
                t(wordsOfCode('standing', standing))
              ) : (
                <Due on={dueOn} today={today} />
              )}
              {escalatedTo && (
                <span className="secondary">
                  {' '}
                  {t(texts.escalated, { to: t(wordsOfCode('escalatedTo', escalatedTo)) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
