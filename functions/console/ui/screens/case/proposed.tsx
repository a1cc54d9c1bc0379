import { EventData } from './event-data.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { isWhole, useTrail, type Handover } from './use-case.ts';
import { Who } from './who.tsx';

interface ProposedProps {
  readonly handover: Handover;
  readonly action: string;
}

/** What a second officer is about to approve or reject, beside the button that does it. */
export const Proposed = ({ handover, action }: ProposedProps) => {
  const stepWords = useStepWords();
  const { data } = useTrail(handover);
  const [, kind] = /^(?:approve|reject)-(.+)$/u.exec(action) ?? [];
  const event = (data?.items ?? []).filter(isWhole).findLast(({ type }) => type === `${kind}-proposed`);
  if (kind === undefined || !event) return null;
  return (
    <div className="computed">
      <EventData data={event.data} schema={stepWords?.schemaOf(event.type)} />
      <div className="secondary">
        <Who actor={event.actor} />
      </div>
    </div>
  );
};
