import type { INavigator } from 'oidc-client-ts';

/** Ends the state of a question that was asked in a window of its own. */
export const askedElsewhere = 'elsewhere';

const channelName = 'exchange-sign-in';

const stateOf = (address: string): string | null => new URL(address).searchParams.get('state');

/** The browser let no window open: the person has to allow it. */
export const windowBlocked = 'window-blocked';

/**
 * Asks the issuer in a window of its own, so that what is open and half written in this one stays. The page's opener policy parts the
 * two windows, so the answer comes back by a channel of this origin: an address with a code that only the page that asked can redeem.
 */
export const otherWindow: INavigator = {
  prepare: async () => {
    const opened = open('', '_blank', 'popup,width=560,height=720');
    if (!opened) throw new Error(windowBlocked);
    return {
      navigate: ({ url, state }) =>
        new Promise((resolve) => {
          const channel = new BroadcastChannel(channelName);
          channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (typeof data !== 'string' || stateOf(data) !== `${state};${askedElsewhere}`) return;
            channel.close();
            resolve({ url: data });
          });
          opened.location.replace(url);
        }),
      close: () => opened.close(),
    };
  },
  callback: () => Promise.resolve(),
};

/** True where this page is the other window: it has handed the answer over and is of no further use. */
export const handedBack = (): boolean => {
  if (!stateOf(location.href)?.endsWith(`;${askedElsewhere}`)) return false;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(location.href);
  channel.close();
  history.replaceState(null, '', '/');
  close();
  return true;
};
