import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** A desk that nobody touches for so long is signed out; the warning comes before. */
export const idleMilliseconds = 15 * 60_000;
export const warningMilliseconds = 60_000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** True while the last minute runs. `onIdle` is called once when it is over; any touch or `stay` begins anew. */
export const useIdle = (onIdle: () => void): { readonly warned: boolean; readonly stay: () => void } => {
  const [warned, setWarned] = useState(false);
  const touchedAt = useRef(0);
  const stay = (): void => {
    touchedAt.current = Date.now();
    setWarned(false);
  };
  const over = useEffectEvent(onIdle);
  useEffect(() => {
    touchedAt.current = Date.now();
    const touched = (): void => {
      touchedAt.current = Date.now();
      setWarned(false);
    };
    const timer = setInterval(() => {
      const idle = Date.now() - touchedAt.current;
      if (idle >= idleMilliseconds) {
        clearInterval(timer);
        over();
      } else setWarned(idle >= idleMilliseconds - warningMilliseconds);
    }, 1_000);
    for (const sign of signs) addEventListener(sign, touched, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, touched);
    };
  }, []);
  return { warned, stay };
};
