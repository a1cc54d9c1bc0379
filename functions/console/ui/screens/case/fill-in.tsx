import { Alert, Button } from 'antd';
import { useState } from 'react';
import { act } from '../../api/act.ts';
import { newKey } from '../../api/client.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../session/session.tsx';
import { caseKey, type Handover } from './use-case.ts';

const texts = {
  why: words(
    '可先填入现有的人员信息，再改正有误之处。查看将以“核对身份”记入审计轨迹。',
    'The record as it stands can be filled in, to be put right. That it was shown for an identity check is written into the trail.',
  ),
  fill: words('填入现有信息', 'Fill in the record'),
} as const;

interface FillInProps {
  readonly handover: Handover;
  readonly onFilled: (person: unknown) => void;
}

/** The record as it stands, straight into the form: held by the form only, and gone with it. */
export const FillIn = ({ handover, onFilled }: FillInProps) => {
  const t = useSay();
  const client = useClient();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { id, version } = handover;
  const fill = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { purpose: 'identity-check' };
      const { handover: after, revealed } = await act(client, {
        id,
        action: 'reveal',
        body,
        version,
        key: newKey(),
      });
      cache.setQueryData([...caseKey(id), 'view'], after);
      if (revealed) onFilled(revealed);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  if (!handover.allowedActions.includes('reveal')) return null;
  if (problem !== undefined) return <ProblemNote error={problem} onRetry={() => void fill()} />;
  return (
    <Alert
      type="info"
      title={t(texts.why)}
      action={
        <Button size="small" loading={busy} onClick={() => void fill()}>
          {t(texts.fill)}
        </Button>
      }
    />
  );
};
