/**
 * Dialogs and drawers lock the page behind them with a style element of their own and know of no nonce, so the content security
 * policy stops it. From here on style elements that scripts of the page make carry the page's nonce; such ones in markup still carry
 * none.
 */
export const giveStylesTheNonce = (nonce: string): void => {
  const create: unknown = Reflect.get(document, 'createElement');
  if (typeof create !== 'function') return;
  const createWithNonce = new Proxy(create, {
    apply: (target, self, given) => {
      const made: unknown = Reflect.apply(target, self, given);
      if (made instanceof HTMLStyleElement) made.nonce = nonce;
      return made;
    },
  });
  Reflect.set(document, 'createElement', createWithNonce);
};
