import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';

const texts = {
  title: words('离开后不保留', 'Nothing is kept'),
  leave: words('仍要离开', 'Leave'),
  stay: words('留下', 'Stay'),
} as const;

const linkOf = (target: EventTarget | null): HTMLAnchorElement | undefined =>
  target instanceof Element ? (target.closest<HTMLAnchorElement>('a[href]') ?? undefined) : undefined;

/** Asks before what was written here is lost: links of the console, the browser's back, closing the page. */
export const useLeaveGuard = (active: boolean, what: string): void => {
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const t = useSay();
  const asking = useRef<(go: () => void) => void>(() => undefined);
  useEffect(() => {
    asking.current = (go) => {
      modal.confirm({
        title: t(texts.title),
        content: what,
        okText: t(texts.leave),
        cancelText: t(texts.stay),
        onOk: go,
      });
    };
  });
  const going = useRef(navigate);
  useEffect(() => {
    going.current = navigate;
  });
  useEffect(() => {
    if (!active) return undefined;
    const unloading = (event: BeforeUnloadEvent): void => event.preventDefault();
    const clicked = (event: MouseEvent): void => {
      const link = linkOf(event.target);
      if (!link || link.target === '_blank' || link.origin !== location.origin || event.ctrlKey) return;
      if (link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      asking.current(() => going.current(link.pathname));
    };
    // A second entry for this page: going back leads here first, where it can be asked.
    history.pushState(history.state, '', location.href);
    const wentBack = (): void => {
      history.pushState(history.state, '', location.href);
      asking.current(() => history.go(-2));
    };
    addEventListener('beforeunload', unloading);
    addEventListener('popstate', wentBack);
    document.addEventListener('click', clicked, { capture: true });
    return () => {
      removeEventListener('beforeunload', unloading);
      removeEventListener('popstate', wentBack);
      document.removeEventListener('click', clicked, { capture: true });
    };
  }, [active]);
};
