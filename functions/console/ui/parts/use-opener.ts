import { useEffect, useRef } from 'react';

/** Where the keyboard goes when what was opened is gone: to the control that opened it, or else to the content. */
export const useOpener = (isOpen: boolean): void => {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    opener.current = document.activeElement;
    return () => {
      const { current } = opener;
      const usable = current instanceof HTMLElement && current.isConnected && !current.matches(':disabled');
      (usable ? current : document.querySelector<HTMLElement>('#main'))?.focus({ preventScroll: true });
    };
  }, [isOpen]);
};
