import type { components } from '#api';
import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/client.ts';
import { common } from '../../language/common-texts.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useClient } from '../../session/session.tsx';

export type ListedLocality = components['schemas']['ListedLocality'];

const texts = {
  suspend: words('暂停接收：{name}', 'Suspend intake: {name}'),
  resume: words('恢复接收：{name}', 'Resume intake: {name}'),
  suspendMeans: words(
    '推送到该地的案件会继续送达并标注“户籍地暂停接收”，办理期限照常计算。',
    'Cases pushed there go on arriving, marked as suspended; their deadlines run on.',
  ),
  resumeMeans: words('该地恢复正常接收。', 'The locality takes cases in as before.'),
  reason: words('暂停原因', 'Why'),
  suspended: words('{name}已暂停接收。', '{name} takes nothing in now.'),
  resumed: words('{name}已恢复接收。', '{name} takes cases in again.'),
} as const;

interface SuspendDialogProps {
  readonly locality: ListedLocality;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Changes nothing of a locality but whether it takes cases in; what else was recorded is read anew and kept. */
export const SuspendDialog = ({ locality, onClose, onDone }: SuspendDialogProps) => {
  const t = useSay();
  const client = useClient();
  const [reason, setReason] = useState('');
  const suspending = locality.status === 'operating';
  const change = useMutation({
    mutationFn: async () => {
      const params = { path: { code: locality.code } };
      const { locality: recorded } = await answerOf(client.GET('/v1/localities/{code}', { params }));
      if (!recorded) throw new Error('a listed locality has particulars');
      const { suspensionReason: _before, ...kept } = recorded;
      const body = {
        ...kept,
        suspended: suspending,
        ...(suspending ? { suspensionReason: reason.trim() } : {}),
      };
      return answerOf(client.PUT('/v1/localities/{code}', { params, body }));
    },
    onSuccess: () => onDone(t(suspending ? texts.suspended : texts.resumed, { name: locality.name })),
  });
  const ready = !suspending || reason.trim() !== '';
  return (
    <Modal
      open
      mask={{ closable: false }}
      title={t(suspending ? texts.suspend : texts.resume, { name: locality.name })}
      okText={t(common.confirm)}
      cancelText={t(common.cancel)}
      okButtonProps={{ disabled: !ready, loading: change.isPending }}
      onOk={() => change.mutate()}
      onCancel={onClose}
    >
      <p>{t(suspending ? texts.suspendMeans : texts.resumeMeans)}</p>
      {suspending && (
        <label>
          {t(texts.reason)}
          <Input
            autoFocus
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => ready && !change.isPending && change.mutate()}
          />
        </label>
      )}
      {change.error && <ProblemNote error={change.error} />}
    </Modal>
  );
};
