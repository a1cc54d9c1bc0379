import { useCallback, useEffect, useState } from 'react';
import { handedBack } from './other-window.ts';
import { loadSettings } from './settings.ts';
import { createSignIn, pathOf, returnPath, type SignIn } from './sign-in.ts';
import { hearTabs, tellTabs } from './tabs.ts';

type Standing =
  | { readonly kind: 'waiting' }
  /** This window signed in for another one. */
  | { readonly kind: 'handed-back' }
  | { readonly kind: 'signed-out'; readonly failure?: unknown }
  | { readonly kind: 'signed-in'; readonly signIn: SignIn };

/** The issuer had nobody signed in: no failure, the person has to say who they are. */
const isNobody = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  /^(?:login|interaction|consent|account_selection)_required$/u.test(String(Reflect.get(error, 'error')));

const here = (): string => location.pathname + location.search;

/** One start of the page. Nobody stays on the address the issuer sent the browser to: it holds a code. */
const settle = async (signIn: SignIn): Promise<Standing> => {
  if (location.pathname === returnPath) {
    if (handedBack()) return { kind: 'handed-back' };
    try {
      history.replaceState(null, '', await signIn.complete());
      return { kind: 'signed-in', signIn };
    } catch (error) {
      history.replaceState(null, '', pathOf(error));
      return isNobody(error) ? { kind: 'signed-out' } : { kind: 'signed-out', failure: error };
    }
  }
  // A case that is opened in a new tab asks for no second sign-in; the bare address says first what this is.
  if (!signIn.wasSignedIn() && here() === '/') return { kind: 'signed-out' };
  await signIn.begin(here(), true);
  return { kind: 'waiting' };
};

// Once for a page: the answer of the issuer can be taken only once.
const started = (async () => {
  const signIn = createSignIn(await loadSettings());
  return { signIn, standing: await settle(signIn) };
})();
// Whoever uses it hears of the failure.
started.catch(() => undefined);

interface Ways {
  /** Goes to the issuer and comes back to where the person is. */
  readonly again: () => void;
  /** Takes everything off the screen at once, then signs out at the issuer and in the other tabs. */
  readonly leave: () => void;
}

/** Where the sign-in of this page stands, and the ways on. */
export const useSigningIn = (): Standing & Ways => {
  const [standing, setStanding] = useState<Standing>({ kind: 'waiting' });
  useEffect(() => {
    started.then(
      (begun) => setStanding(begun.standing),
      (failure: unknown) => setStanding({ kind: 'signed-out', failure }),
    );
    // Who signs out at a shared desk means every tab of it.
    return hearTabs('left', () => {
      setStanding({ kind: 'signed-out' });
      void started.then(({ signIn }) => signIn.forget());
    });
  }, []);
  const goBy = useCallback((way: (signIn: SignIn) => Promise<void>) => {
    setStanding({ kind: 'waiting' });
    started
      .then(({ signIn }) => way(signIn))
      .catch((failure: unknown) => setStanding({ kind: 'signed-out', failure }));
  }, []);
  const again = useCallback(() => goBy((signIn) => signIn.begin(here())), [goBy]);
  const leave = useCallback(() => {
    tellTabs('left');
    goBy((signIn) => signIn.end());
  }, [goBy]);
  return { ...standing, again, leave };
};
