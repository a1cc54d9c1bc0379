import { Button, Modal } from 'antd';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { common } from '../language/common-texts.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { Place } from '../parts/place.tsx';
import { Loading } from '../parts/loading.tsx';
import { screens } from '../screens/index.ts';
import { isOpenTo, type Screen } from '../screens/screen.ts';
import { useIdle } from '../session/idle.ts';
import { roleWords } from '../session/role-words.ts';
import { useSession } from '../session/session.tsx';
import { Boundary } from './boundary.tsx';
import { Broken } from './broken.tsx';
import './shell.css';
import { useTheme } from './theme.tsx';

const texts = {
  skip: words('跳到正文', 'Skip to the content'),
  navigation: words('主导航', 'Main'),
  leave: words('退出', 'Sign out'),
  dark: words('深色', 'Dark'),
  light: words('浅色', 'Light'),
  idleTitle: words('即将自动退出', 'You will be signed out'),
  idle: words(
    '您已有一段时间没有操作。为保护个人信息，一分钟内无操作将自动退出。',
    'Nothing was touched for a while. To protect the people in the cases you will be signed out within a minute.',
  ),
  stay: words('继续办理', 'Go on working'),
} as const;

/** The address without what follows the first parameter: `/runs/:id?` → `/runs`. */
export const startOf = ({ path }: Screen): string => path.replace(/\/:.*$/u, '');

const Navigation = ({ open }: { readonly open: readonly Screen[] }) => {
  const t = useSay();
  const [address] = useLocation();
  return (
    <nav className="shell-nav" aria-label={t(texts.navigation)}>
      <ul>
        {open.map(
          (screen) =>
            screen.icon && (
              <li key={screen.path}>
                <Link
                  href={startOf(screen)}
                  aria-current={address.startsWith(startOf(screen)) ? 'page' : undefined}
                >
                  <span aria-hidden="true">
                    <screen.icon />
                  </span>
                  {t(screen.title)}
                </Link>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
};

const Header = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { language, choose, t } = useLanguage();
  const { theme, choose: chooseTheme } = useTheme();
  const { officer } = useSession();
  return (
    <header className="shell-header">
      <span className="shell-product">{t(common.product)}</span>
      <span className="shell-who">
        <Place code={officer.division} />
        <span className="secondary"> · {officer.roles.map((role) => t(roleWords[role])).join('、')}</span>
        <span className="secondary"> · {officer.officer}</span>
      </span>
      <Button
        size="small"
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {language === 'zh' ? 'English' : '中文'}
      </Button>
      <Button size="small" onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
        {t(theme === 'dark' ? texts.light : texts.dark)}
      </Button>
      <Button size="small" onClick={onLeave}>
        {t(texts.leave)}
      </Button>
    </header>
  );
};

/** Header, navigation and the screen; moves the focus to the content when the screen changes, and signs out whoever left the desk. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const t = useSay();
  const { officer, leave } = useSession();
  const [address] = useLocation();
  const main = useRef<HTMLElement>(null);
  const { warned, stay } = useIdle(leave);
  const open = screens.filter((screen) => isOpenTo(screen, officer));
  const current = open.find((screen) => address.startsWith(startOf(screen)));
  const focused = useRef<Screen>(undefined);
  useEffect(() => {
    document.title = current ? `${t(current.title)} · ${t(common.product)}` : t(common.product);
    // Not when only the language changed: the person stands on that button.
    if (focused.current === current) return;
    focused.current = current;
    main.current?.focus({ preventScroll: true });
  }, [current, t]);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t(texts.skip)}
      </a>
      <Header onLeave={leave} />
      <Navigation open={open} />
      <main id="main" ref={main} className="shell-main" tabIndex={-1}>
        <Boundary at={address} fallback={<Broken />}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Boundary>
      </main>
      <Modal
        open={warned}
        // What stays behind of a closed dialog would keep the keys of the lists from working.
        destroyOnHidden
        zIndex={2_100}
        title={t(texts.idleTitle)}
        onCancel={stay}
        footer={
          <Button type="primary" onClick={stay}>
            {t(texts.stay)}
          </Button>
        }
      >
        {t(texts.idle)}
      </Modal>
    </div>
  );
};
