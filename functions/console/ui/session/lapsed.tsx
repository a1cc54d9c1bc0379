import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { windowBlocked } from './other-window.ts';

const texts = {
  title: words('登录已过期', 'Your sign-in has run out'),
  kept: words(
    '您填写的内容仍在本页。请重新登录：登录在新窗口进行，完成后自动回到这里继续办理。',
    'What you have filled in is still on this page. Sign in again: that happens in a new window, and then you go on here.',
  ),
  again: words('重新登录', 'Sign in again'),
  leave: words('放弃并退出', 'Give up and sign out'),
  blocked: words(
    '浏览器拦截了登录窗口。请在地址栏允许本站弹出窗口，再点“重新登录”。',
    'The browser blocked the window. Allow windows of this site in the address bar, and try again.',
  ),
  failed: words('登录未完成，请重试。', 'The sign-in was not completed: try again.'),
} as const;

interface LapsedProps {
  readonly onRenew: () => Promise<void>;
  readonly onLeave: () => void;
}

/** Asks for the sign-in again over whatever was being written, and hides it meanwhile. */
export const Lapsed = ({ onRenew, onLeave }: LapsedProps) => {
  const t = useSay();
  const [said, say] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const renew = (): void => {
    say('');
    onRenew().catch((failure: unknown) => {
      const blocked = failure instanceof Error && failure.message === windowBlocked;
      say(t(blocked ? texts.blocked : texts.failed));
    });
  };
  return (
    <Modal
      open
      afterOpenChange={() => first.current?.focus()}
      title={t(texts.title)}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      zIndex={2_000}
      styles={{ mask: { background: 'var(--ant-color-bg-layout)' } }}
      footer={[
        <Button key="leave" onClick={onLeave}>
          {t(texts.leave)}
        </Button>,
        <Button key="again" ref={first} type="primary" onClick={renew}>
          {t(texts.again)}
        </Button>,
      ]}
    >
      <p>{t(texts.kept)}</p>
      <p role="alert">{said}</p>
    </Modal>
  );
};
