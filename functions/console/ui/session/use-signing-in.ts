import { useCallback, useEffect, useState } from 'react';
import { loadSettings } from './settings.ts';
import { createSignIn, returnPath, type SignIn } from './sign-in.ts';

type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'signed-out'; readonly failure?: unknown }
  | { readonly kind: 'signed-in'; readonly signIn: SignIn };

/** The issuer had nobody signed in: no failure, the person has to say who they are. */
const isNobody = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  /^(?:login|interaction|consent|account_selection)_required$/u.test(String(Reflect.get(error, 'error')));

const here = (): string => location.pathname;

/** One start of the page. Nobody stays on the address the issuer sent the browser to: it holds a code. */
const settle = async (signIn: SignIn): Promise<Standing> => {
  if (here() === returnPath) {
    try {
      history.replaceState(null, '', await signIn.complete());
      return { kind: 'signed-in', signIn };
    } catch (error) {
      history.replaceState(null, '', '/');
      return isNobody(error) ? { kind: 'signed-out' } : { kind: 'signed-out', failure: error };
    }
  }
  if (!signIn.wasSignedIn()) return { kind: 'signed-out' };
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

/** Where the sign-in of this page stands; `again` goes to the issuer and comes back to where the person is. */
export const useSigningIn = (): Standing & { readonly again: () => void } => {
  const [standing, setStanding] = useState<Standing>({ kind: 'waiting' });
  useEffect(() => {
    started.then(
      (begun) => setStanding(begun.standing),
      (failure: unknown) => setStanding({ kind: 'signed-out', failure }),
    );
  }, []);
  const again = useCallback(() => {
    setStanding({ kind: 'waiting' });
    started
      .then(({ signIn }) => signIn.begin(here()))
      .catch((failure: unknown) => setStanding({ kind: 'signed-out', failure }));
  }, []);
  return { ...standing, again };
};
