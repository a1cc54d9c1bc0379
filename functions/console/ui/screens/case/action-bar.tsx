import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { wordsOfAction } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { actTexts } from './act-texts.ts';
import { groupsOf, isNext, settledOf } from './action-groups.ts';
import type { Handover } from './use-case.ts';

interface MenuProps {
  readonly title: Words;
  readonly actions: readonly string[];
  readonly onChoose: (action: string) => void;
}

const ActionMenu = ({ title, actions, onChoose }: MenuProps) => {
  const t = useSay();
  if (actions.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: actions.map((action) => ({ key: action, label: t(wordsOfAction(action)) })),
        onClick: ({ key }) => onChoose(key),
      }}
    >
      <Button>
        {t(title)} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
};

interface ActionBarProps {
  readonly handover: Handover;
  readonly onChoose: (action: string) => void;
}

/** What this officer may do now: what moves the case on as buttons, the rest in two menus. */
export const ActionBar = ({ handover, onChoose }: ActionBarProps) => {
  const t = useSay();
  const { onward, asking, more } = groupsOf(handover.allowedActions, settledOf(handover));
  const isEmpty = onward.length + asking.length + more.length === 0;
  return (
    <section className="case-actions no-print" aria-label={t(actTexts.actions)}>
      {isEmpty && <span className="secondary">{t(actTexts.nothing)}</span>}
      {onward.map((action, index) => (
        <Button
          key={action}
          type={isNext(action, index, handover) ? 'primary' : 'default'}
          onClick={() => onChoose(action)}
        >
          {t(wordsOfAction(action))}
        </Button>
      ))}
      <ActionMenu title={actTexts.asking} actions={asking} onChoose={onChoose} />
      <ActionMenu title={actTexts.more} actions={more} onChoose={onChoose} />
    </section>
  );
};
