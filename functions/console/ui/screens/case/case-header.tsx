import { CopyOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Due } from '../../parts/due.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Heading } from '../../parts/heading.tsx';
import { PhaseTag } from '../../parts/phase-tag.tsx';
import { useOfficer } from '../../session/session.tsx';
import { PersonLine } from './reveal.tsx';
import { Route } from './route.tsx';
import type { Handover } from './use-case.ts';

const texts = {
  copy: words('复制案件编号', 'Copy the case number'),
  copied: words('已复制', 'Copied'),
  person: words('本人', 'Person'),
  route: words('移交方向', 'From and to'),
  responsible: words('现由谁负责', 'Responsible now'),
  next: words('下一步由谁办', 'Who acts next'),
  nobody: words('无待办', 'Nobody'),
  deadline: words('最近期限', 'Most urgent'),
  none: words('无期限', 'No deadline'),
  officer: words('经办人', 'Officer'),
  unclaimed: words('未签收', 'Not claimed'),
  onHold: words('已暂缓', 'On hold'),
  question: words('待补充说明', 'Question open'),
} as const;

const CopyNumber = ({ text }: { readonly text: string }) => {
  const t = useSay();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Button
      size="small"
      className="no-print"
      icon={<CopyOutlined aria-hidden />}
      aria-label={t(texts.copy)}
      onClick={copy}
    >
      <span aria-live="polite">{copied ? t(texts.copied) : ''}</span>
    </Button>
  );
};

const paused = (standing: string): number => (standing === 'paused' ? 1 : 0);

/** What runs out first; what stands still counts last. */
export const mostUrgent = ({ deadlines }: Handover) =>
  deadlines.toSorted((a, b) => paused(a.standing) - paused(b.standing) || a.dueOn.localeCompare(b.dueOn))[0];

/** Which case, about whom, from where to where, and who has to do what by when. */
export const CaseHeader = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { today } = useOfficer();
  const urgent = mostUrgent(handover);
  const { caseNumber, phase, nextToAct, responsible, claimedBy, onHold, questionOpen } = handover;
  return (
    <header className="case-header">
      <Heading
        title={words(`案件 ${caseNumber}`, `Case ${caseNumber}`)}
        note={
          <span>
            <CopyNumber text={caseNumber} /> <PhaseTag phase={phase} />
            {onHold && <Tag color="orange">{t(texts.onHold)}</Tag>}
            {questionOpen && <Tag color="gold">{t(texts.question)}</Tag>}
          </span>
        }
      />
      <div className="card">
        <PersonLine handover={handover} />
        <Route handover={handover} />
        <Facts
          facts={[
            {
              name: texts.next,
              value: nextToAct ? t(wordsOfCode('nextToAct', nextToAct)) : t(texts.nobody),
            },
            {
              name: texts.deadline,
              value: urgent ? (
                <>
                  {t(urgent.title)} <Due on={urgent.dueOn} today={today} />
                </>
              ) : (
                t(texts.none)
              ),
            },
            { name: texts.responsible, value: t(wordsOfCode('responsible', responsible)) },
            { name: texts.officer, value: claimedBy ?? t(texts.unclaimed) },
          ]}
        />
      </div>
    </header>
  );
};
