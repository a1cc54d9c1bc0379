import { Button, Modal } from 'antd';
import { useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import type { SavedQuery } from '../model.ts';
import { NameField } from './name-field.tsx';
import { nameProblemOf } from './name-problem.ts';
import { useSavedChanges } from './use-saved.ts';

const texts = {
  title: words('重命名“{name}”', 'Rename “{name}”'),
  rename: words('重命名', 'Rename'),
  taken: words('已有同名的查询，请换一个名称。', 'Another query has this name: choose another one.'),
} as const;

interface RenameDialogProps {
  readonly query: SavedQuery;
  readonly others: readonly SavedQuery[];
  readonly onClose: () => void;
}

/** Another name for a query; never that of another one, which would be lost. */
export const RenameDialog = ({ query, others, onClose }: RenameDialogProps) => {
  const t = useSay();
  const [name, setName] = useState(query.name);
  const { rename } = useSavedChanges();
  const to = name.trim();
  const isTaken = to !== query.name && others.some((other) => other.name === to);
  const isReady = to !== '' && nameProblemOf(to) === undefined && to !== query.name && !isTaken;
  const go = (): void => {
    if (isReady && !rename.isPending) rename.mutate({ from: query, to }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t(texts.title, { name: query.name })}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t(common.cancel)}
        </Button>,
        <Button key="rename" type="primary" disabled={!isReady} loading={rename.isPending} onClick={go}>
          {t(texts.rename)}
        </Button>,
      ]}
    >
      <NameField value={name} onChange={setName} onEnter={go} />
      <p role="alert">{isTaken && t(texts.taken)}</p>
      {rename.error && <ProblemNote error={rename.error} onRetry={go} />}
    </Modal>
  );
};
