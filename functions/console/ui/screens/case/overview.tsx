import { Certification } from './certification.tsx';
import { Comparison } from './comparison.tsx';
import { Deadlines } from './deadlines.tsx';
import { Documents } from './documents.tsx';
import { Findings } from './findings.tsx';
import { Notice } from './notice.tsx';
import { Obligations } from './obligations.tsx';
import { PreviewCard } from './preview.tsx';
import { ProposalsCard } from './proposals.tsx';
import { Receives } from './receives.tsx';
import type { Handover } from './use-case.ts';

interface OverviewProps {
  readonly handover: Handover;
  readonly onAct: (action: string) => void;
}

/** What the case is about: first what waits for a decision, then what the decision is made on. */
export const Overview = ({ handover, onAct }: OverviewProps) => (
  <div className="case-overview">
    <Notice handover={handover} />
    <ProposalsCard handover={handover} onAct={onAct} />
    <Obligations handover={handover} />
    <div className="case-columns">
      <div>
        <Findings handover={handover} />
        <Comparison handover={handover} />
      </div>
      <div>
        <Receives handover={handover} />
        <PreviewCard handover={handover} />
        <Deadlines handover={handover} />
        <Certification handover={handover} />
        <Documents handover={handover} />
      </div>
    </div>
  </div>
);
