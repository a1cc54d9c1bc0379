import { Button } from 'antd';
import { wordsOfAction } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { When } from '../../parts/when.tsx';
import { useOfficer } from '../../session/session.tsx';
import { EventData } from './event-data.tsx';
import { Reveal } from './reveal.tsx';
import { Section } from './section.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { Who } from './who.tsx';
import { isWhole, useTrail, type Handover, type TrailEvent } from './use-case.ts';

const texts = {
  title: words('待另一人复核', 'Waiting for a second officer'),
  by: words('提出人', 'Proposed by'),
  own: words(
    '由您提出，须由另一名复核人员复核，本人不能复核。',
    'You proposed this: another officer has to approve it, you cannot.',
  ),
  waits: words('等待户籍地复核人员复核。', 'Waits for an approver of the hukou locality.'),
  sealed: words('内容涉及个人信息，已密封。', 'What is proposed is personal, and sealed.'),
} as const;

const kinds: Readonly<Record<string, Words>> = {
  enrolment: words('参保结果', 'Outcome of the enrolment'),
  award: words('待遇核定', 'Award'),
  'award-correction': words('待遇更正', 'Correction of the award'),
  termination: words('终止待遇', 'Termination'),
  'identity-correction': words('身份信息更正', 'Correction of the identity'),
};

interface ProposalProps {
  readonly handover: Handover;
  readonly proposal: Handover['proposals'][number];
  /** How it was proposed; nothing while the trail loads. */
  readonly event: TrailEvent | undefined;
  readonly onAct: (action: string) => void;
}

const Decision = ({ handover, proposal: { kind, proposedBy }, onAct }: Omit<ProposalProps, 'event'>) => {
  const t = useSay();
  const { officer } = useOfficer();
  if (proposedBy === officer) return <p className="proposal-note">{t(texts.own)}</p>;
  const may = [`approve-${kind}`, `reject-${kind}`].filter((action) =>
    handover.allowedActions.includes(action),
  );
  if (may.length === 0) return <p className="proposal-note">{t(texts.waits)}</p>;
  return (
    <div className="proposal-buttons">
      {may.map((action) => (
        <Button
          key={action}
          type={action.startsWith('approve') ? 'primary' : 'default'}
          onClick={() => onAct(action)}
        >
          {t(wordsOfAction(action))}
        </Button>
      ))}
    </div>
  );
};

const Proposal = ({ event, ...props }: ProposalProps) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { kind, proposedBy } = props.proposal;
  return (
    <div className="proposal">
      <div>
        <h3>{t(kinds[kind] ?? words(kind, kind))}</h3>
        {event && <EventData data={event.data} schema={stepWords?.schemaOf(event.type)} />}
        {event?.personalDigest !== undefined && kind === 'identity-correction' && (
          <p>
            {t(texts.sealed)}{' '}
            <Reveal handover={props.handover} event={{ sequence: event.sequence, type: event.type }} />
          </p>
        )}
        <p className="secondary">
          {t(texts.by)}：{event ? <Who actor={event.actor} /> : proposedBy}
          {event && (
            <>
              {' '}
              <When at={event.at} />
            </>
          )}
        </p>
      </div>
      <Decision {...props} />
    </div>
  );
};

/** Important business takes two officers: who proposed what and when, and who may decide. */
export const ProposalsCard = ({ handover, onAct }: Pick<ProposalProps, 'handover' | 'onAct'>) => {
  const { data } = useTrail(handover);
  if (handover.proposals.length === 0) return null;
  const events = (data?.items ?? []).filter(isWhole);
  return (
    <Section title={texts.title} className="proposals">
      {handover.proposals.map((proposal) => (
        <Proposal
          key={proposal.kind}
          handover={handover}
          proposal={proposal}
          event={events.findLast(({ type }) => type === `${proposal.kind}-proposed`)}
          onAct={onAct}
        />
      ))}
    </Section>
  );
};
