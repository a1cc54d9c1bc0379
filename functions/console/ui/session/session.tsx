import type { components } from '#api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { answerOf, createExchangeClient, type ExchangeClient } from '../api/client.ts';
import { asProblem, mayPass } from '../api/problem.ts';

import type { SignIn } from './sign-in.ts';

export type Officer = components['schemas']['Me'];
export type Role = Officer['roles'][number];

interface Session {
  readonly client: ExchangeClient;
  readonly officer: Officer;
  /** Forgets everything that was loaded, signs out here and at the issuer. */
  readonly leave: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && mayPass(asProblem(error)),
      },
      // A retry of a change carries the same key, so that nothing is done twice.
      mutations: { retry: (failures, error) => failures < 2 && mayPass(asProblem(error)) },
    },
  });

interface SessionProps {
  readonly signIn: SignIn;
  readonly onSignedOut: () => void;
  readonly onFailed: (error: unknown) => void;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Everything below is for one signed-in officer; what was loaded for one is never shown to the next. */
export const SessionProvider = ({ signIn, onSignedOut, onFailed, waiting, children }: SessionProps) => {
  const [officer, setOfficer] = useState<Officer>();
  const [cache] = useState(createCache);
  const client = useMemo(
    () => createExchangeClient({ token: signIn.token, signedOut: onSignedOut }),
    [signIn, onSignedOut],
  );
  useEffect(() => {
    answerOf(client.GET('/v1/me')).then(setOfficer, onFailed);
  }, [client, onFailed]);
  const session = useMemo(
    () =>
      officer && {
        client,
        officer,
        leave: async () => {
          cache.clear();
          await signIn.end();
        },
      },
    [client, officer, cache, signIn],
  );
  if (!session) return waiting;
  return (
    <QueryClientProvider client={cache}>
      <SessionContext value={session}>{children}</SessionContext>
    </QueryClientProvider>
  );
};

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
};

export const useClient = (): ExchangeClient => useSession().client;

export const useOfficer = (): Officer => useSession().officer;

export const holds = ({ roles }: Officer, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));
