import { setting } from '../../shared/runtime/environment.ts';
import { once } from '../../shared/runtime/once.ts';
import { type ConsoleHandler, createHandler } from './create-handler.ts';
import { openSite } from './site.ts';

export const handler: ConsoleHandler = createHandler({
  site: once(() => openSite(new URL('./site/', import.meta.url))),
  signIn: () => ({
    issuer: setting('tokenIssuer'),
    clientId: setting('consoleClientId'),
    scope: setting('consoleScope'),
  }),
});
