import { lazy, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { LanguageProvider } from '../language/language.tsx';
import { Loading } from '../parts/loading.tsx';
import { screens } from '../screens/index.ts';
import { isOpenTo } from '../screens/screen.ts';
import { holds, SessionProvider, useOfficer } from '../session/session.tsx';
import { useSigningIn } from '../session/use-signing-in.ts';
import { NotFound } from './not-found.tsx';
import { Shell, startOf } from './shell.tsx';
import { HandedBack, SignedOut } from './signed-out.tsx';
import { ThemeProvider } from './theme.tsx';

const pages = screens.map((screen) => ({
  screen,
  Page: lazy(async () => ({ default: (await screen.load()).Page })),
}));

const Screens = () => {
  const officer = useOfficer();
  const open = pages.filter(({ screen }) => isOpenTo(screen, officer));
  const madeFor = open.find(({ screen: { roles } }) => holds(officer, ...roles.slice(0, 1)));
  const { screen: home } = madeFor ?? open[0] ?? {};
  return (
    <Switch>
      {open.map(({ screen, Page }) => (
        <Route key={screen.path} path={screen.path} component={Page} />
      ))}
      {home && (
        <Route path="/">
          <Redirect to={startOf(home)} replace />
        </Route>
      )}
      <Route component={NotFound} />
    </Switch>
  );
};

const Signing = () => {
  const signing = useSigningIn();
  const [failure, setFailure] = useState<unknown>();
  const { again, leave } = signing;
  if (signing.kind === 'waiting') return <Loading />;
  if (signing.kind === 'handed-back') return <HandedBack />;
  if (signing.kind === 'signed-out') return <SignedOut failure={signing.failure} onSignIn={again} />;
  if (failure !== undefined) return <SignedOut failure={failure} onSignIn={again} />;
  return (
    <SessionProvider signIn={signing.signIn} onLeave={leave} onFailed={setFailure} waiting={<Loading />}>
      <Shell>
        <Screens />
      </Shell>
    </SessionProvider>
  );
};

/** The whole console: language and theme, then who is signed in, then the screens. */
export const Console = () => (
  <LanguageProvider>
    <ThemeProvider>
      <Signing />
    </ThemeProvider>
  </LanguageProvider>
);
