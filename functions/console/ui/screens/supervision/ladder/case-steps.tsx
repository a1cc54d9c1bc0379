import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { wordsOfAction } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { holds, useOfficer } from '../../../session/session.tsx';
import { useHandover } from '../../case/use-case.ts';
import type { CaseLine } from '../model.ts';

const StepDrawer = lazy(async () => ({ default: (await import('../../case/step-drawer.tsx')).StepDrawer }));
const WorkDialog = lazy(async () => {
  await import('../../inbox/inbox.css');
  return { default: (await import('../../inbox/bulk/work-dialog.tsx')).WorkDialog };
});

const texts = {
  assign: words('分派', 'Assign'),
  nothing: words('目前没有可由您采取的措施', 'Nothing that you may do now'),
  loading: words('正在查询…', 'Asking…'),
} as const;

interface CaseStepsProps {
  readonly line: CaseLine;
  readonly onSaid: (said: string) => void;
}

/** What a supervisor may do about a case that stands still, as the exchange says: remind, or give it to another desk. */
export const CaseSteps = ({ line, onSaid }: CaseStepsProps) => {
  const t = useSay();
  const cache = useQueryClient();
  const supervises = holds(useOfficer(), 'supervisor');
  const handover = useHandover(line.id);
  const [doing, setDoing] = useState<'remind' | 'assign'>();
  if (handover.error) return <ProblemNote error={handover.error} onRetry={() => void handover.refetch()} />;
  if (!handover.data) return <output>{t(texts.loading)}</output>;
  const allowed = handover.data.allowedActions;
  const mayRemind = allowed.includes('remind');
  const mayAssign = supervises && allowed.includes('claim');
  return (
    <div className="ladder-steps">
      {mayRemind && (
        <Button size="small" onClick={() => setDoing('remind')}>
          {t(wordsOfAction('remind'))}
        </Button>
      )}
      {mayAssign && (
        <Button size="small" onClick={() => setDoing('assign')}>
          {t(texts.assign)}
        </Button>
      )}
      {!mayRemind && !mayAssign && <span className="secondary">{t(texts.nothing)}</span>}
      <Suspense fallback={null}>
        {doing === 'remind' && (
          <StepDrawer
            handover={handover.data}
            action="remind"
            onClose={() => setDoing(undefined)}
            onDone={(said) => {
              setDoing(undefined);
              onSaid(`${line.caseNumber} ${said}`);
            }}
          />
        )}
        {doing === 'assign' && (
          <WorkDialog
            work="assign"
            cases={[{ ...line, version: handover.data.version }]}
            onClose={() => {
              setDoing(undefined);
              void cache.invalidateQueries({ queryKey: ['handovers'] });
            }}
          />
        )}
      </Suspense>
    </div>
  );
};
