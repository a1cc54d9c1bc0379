import { CheckCircleOutlined, InfoCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Place } from '../../parts/place.tsx';
import { Section } from './section.tsx';
import type { Handover } from './use-case.ts';

const texts = {
  title: words('送达校验', 'Intake checks'),
  none: words('校验未发现问题。', 'The checks found nothing.'),
  waiting: words('送达后显示校验结果。', 'The checks are made on arrival.'),
  ask: words('请核实', 'Check'),
  information: words('提示', 'Note'),
} as const;

const icons = { ask: QuestionCircleOutlined, information: InfoCircleOutlined } as const;

const notArrived = new Set(['inquiring', 'located', 'registering-at-origin', 'pushed']);

/** What the checks on arrival found, what has to be asked about first. */
export const Findings = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const found = handover.findings.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <Section title={texts.title}>
      {found.length === 0 && (
        <p className="case-empty">
          <CheckCircleOutlined aria-hidden /> {t(notArrived.has(handover.phase) ? texts.waiting : texts.none)}
        </p>
      )}
      <ul className="findings">
        {found.map(({ code, severity, sentence, divisions = [] }) => {
          const Icon = icons[severity];
          return (
            <li key={code + divisions.join()} className={`finding-${severity}`}>
              <Icon aria-hidden /> <strong>{t(texts[severity])}</strong> {t(sentence)}
              {divisions.map((division) => (
                <span key={division}>
                  {' '}
                  <Place code={division} />
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
