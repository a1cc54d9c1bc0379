import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { askedElsewhere, otherWindow } from './other-window.ts';
import type { ConsoleSettings } from './settings.ts';

/** Where the issuer sends the browser back to. */
export const returnPath = '/signed-in';

/** Says that somebody signed in at this tab, and not who: a reload then asks the issuer again without a page between. */
const marker = 'exchange-signed-in';

export interface SignIn {
  /** The token of whoever is signed in; nothing when nobody is signed in. */
  readonly token: () => Promise<string | undefined>;
  /** Goes to the issuer and comes back to this path; `silently` only if the issuer asks nothing. */
  readonly begin: (path: string, silently?: boolean) => Promise<void>;
  /** Asks the issuer anew in a window of its own; false when somebody else answered than was signed in before. */
  readonly renew: () => Promise<boolean>;
  /** Takes the issuer's answer; the path to go on to. Throws when it is no answer to a question of ours. */
  readonly complete: () => Promise<string>;
  /** Forgets the tokens here. */
  readonly forget: () => Promise<void>;
  /** Forgets the tokens, here and at the issuer. */
  readonly end: () => Promise<void>;
  /** Somebody was signed in before this page was loaded. */
  readonly wasSignedIn: () => boolean;
}

/** The path that a sign-in began from, as its answer or its failure brings it back; only ever one of this console. */
export const pathOf = (answer: unknown): string => {
  const state: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'state') : '/';
  return typeof state === 'string' && /^\/(?![/\\])/u.test(state) ? state : '/';
};

/**
 * OpenID Connect code flow with PKCE. Tokens live in memory only; the storage of the tab holds the verifier of a sign-in that is under
 * way and is empty afterwards.
 */
export const createSignIn = ({ issuer, clientId, scope }: ConsoleSettings): SignIn => {
  const manager = new UserManager(
    {
      authority: issuer,
      client_id: clientId,
      scope,
      redirect_uri: `${location.origin}${returnPath}`,
      popup_redirect_uri: `${location.origin}${returnPath}`,
      post_logout_redirect_uri: `${location.origin}/`,
      response_type: 'code',
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: true,
      loadUserInfo: false,
    },
    undefined,
    otherWindow,
  );
  const forget = async (): Promise<void> => {
    sessionStorage.removeItem(marker);
    await manager.removeUser();
  };
  return {
    token: async () => {
      const user = await manager.getUser();
      return user && user.expired !== true ? user.access_token : undefined;
    },
    begin: (path, silently = false) =>
      manager.signinRedirect({ state: path, ...(silently ? { prompt: 'none' } : {}) }),
    renew: async () => {
      const before = manager.getUser();
      const after = await manager.signinPopup({ url_state: askedElsewhere });
      return (await before)?.profile.sub === after.profile.sub;
    },
    complete: async () => {
      sessionStorage.removeItem(marker);
      const user = await manager.signinRedirectCallback();
      sessionStorage.setItem(marker, 'yes');
      return pathOf(user);
    },
    forget,
    end: async () => {
      const idToken = (await manager.getUser())?.id_token;
      await forget();
      await manager.signoutRedirect(idToken === undefined ? {} : { id_token_hint: idToken });
    },
    wasSignedIn: () => sessionStorage.getItem(marker) !== null,
  };
};
