import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { hearTabs, tellTabs } from './tabs.ts';

/** A desk that nobody touches for so long is signed out; the warning comes before. */
export const idleMilliseconds = 15 * 60_000;
export const warningMilliseconds = 60_000;

/** The other tabs are told at most so often that somebody is at the desk. */
const tellMilliseconds = 5_000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** True while the last minute runs. `onIdle` is called once when it is over; any touch or `stay` begins anew. */
export const useIdle = (onIdle: () => void): { readonly warned: boolean; readonly stay: () => void } => {
  const [warned, setWarned] = useState(false);
  const touchedAt = useRef(0);
  const stay = (): void => {
    // After a night's sleep of the computer the first touch comes before the clock's: too late all the same.
    if (Date.now() - touchedAt.current >= idleMilliseconds) return;
    touchedAt.current = Date.now();
    setWarned(false);
  };
  const over = useEffectEvent(onIdle);
  const goOn = useEffectEvent(stay);
  useEffect(() => {
    touchedAt.current = Date.now();
    let toldAt = 0;
    const touched = (): void => {
      goOn();
      if (Date.now() - toldAt < tellMilliseconds) return;
      toldAt = Date.now();
      tellTabs('touched');
    };
    const stopHearing = hearTabs('touched', () => goOn());
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
      stopHearing();
      for (const sign of signs) removeEventListener(sign, touched);
    };
  }, []);
  return { warned, stay };
};
