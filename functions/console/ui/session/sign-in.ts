import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
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
  /** Takes the issuer's answer; the path to go on to. Throws when it is no answer to a question of ours. */
  readonly complete: () => Promise<string>;
  /** Forgets the tokens, here and at the issuer. */
  readonly end: () => Promise<void>;
  /** Somebody was signed in before this page was loaded. */
  readonly wasSignedIn: () => boolean;
}

const pathOf = ({ state }: User): string =>
  typeof state === 'string' && /^\/(?!\/)/u.test(state) ? state : '/';

/**
 * OpenID Connect code flow with PKCE. Tokens live in memory only; the storage of the tab holds the verifier of a sign-in that is under
 * way and is empty afterwards.
 */
export const createSignIn = ({ issuer, clientId, scope }: ConsoleSettings): SignIn => {
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: `${location.origin}${returnPath}`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    loadUserInfo: false,
  });
  let ending = false;
  return {
    token: async () => {
      const user = await manager.getUser();
      return user && user.expired !== true ? user.access_token : undefined;
    },
    begin: async (path, silently = false) => {
      // A request on its way out must not sign in again whom the issuer has not forgotten yet.
      if (ending) return;
      await manager.signinRedirect({ state: path, ...(silently ? { prompt: 'none' } : {}) });
    },
    complete: async () => {
      sessionStorage.removeItem(marker);
      const user = await manager.signinRedirectCallback();
      sessionStorage.setItem(marker, 'yes');
      return pathOf(user);
    },
    end: async () => {
      ending = true;
      sessionStorage.removeItem(marker);
      const idToken = (await manager.getUser())?.id_token;
      await manager.removeUser();
      try {
        await manager.signoutRedirect(idToken === undefined ? {} : { id_token_hint: idToken });
      } catch (error) {
        ending = false;
        throw error;
      }
    },
    wasSignedIn: () => sessionStorage.getItem(marker) !== null,
  };
};
