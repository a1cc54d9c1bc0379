import type { components } from '#api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { answerOf, createExchangeClient, type ExchangeClient } from '../api/client.ts';
import { asProblem, mayPass } from '../api/problem.ts';
import { Lapsed } from './lapsed.tsx';
import type { SignIn } from './sign-in.ts';

export type Officer = components['schemas']['Me'];
export type Role = Officer['roles'][number];

interface Session {
  readonly client: ExchangeClient;
  readonly officer: Officer;
  /** Forgets everything that was loaded, signs out here and at the issuer. */
  readonly leave: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Without a network a question fails and says so; left to itself it would wait without a word.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(asProblem(error)),
      },
      // A retry of a change carries the same key, so that nothing is done twice.
      mutations: {
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(asProblem(error)),
      },
    },
  });

interface SessionProps {
  readonly signIn: SignIn;
  /** Whoever signed in is not taken; to begin anew by itself would go in a circle. */
  readonly onFailed: (error: unknown) => void;
  readonly onLeave: () => void;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Everything below is for one signed-in officer; what was loaded for one is never shown to the next. */
export const SessionProvider = (props: SessionProps) => {
  const { signIn, onFailed, onLeave, waiting, children } = props;
  const [officer, setOfficer] = useState<Officer>();
  const [lapsed, setLapsed] = useState(false);
  // Another person gets a page on which nothing of the first one is left, and is not asked whether to keep what was typed.
  const [replaced, setReplaced] = useState(false);
  const [cache] = useState(createCache);
  const client = useMemo(
    () => createExchangeClient({ token: signIn.token, signedOut: () => setLapsed(true) }),
    [signIn],
  );
  useEffect(() => {
    answerOf(client.GET('/v1/me')).then(setOfficer, onFailed);
  }, [client, onFailed]);
  const session = useMemo(() => officer && { client, officer, leave: onLeave }, [client, officer, onLeave]);
  useEffect(() => {
    if (replaced) location.replace('/');
  }, [replaced]);
  const renew = async (): Promise<void> => {
    if (!(await signIn.renew())) setReplaced(true);
    else {
      setLapsed(false);
      void cache.invalidateQueries();
    }
  };
  if (!session || replaced) return waiting;
  return (
    <QueryClientProvider client={cache}>
      <SessionContext value={session}>{children}</SessionContext>
      {lapsed && <Lapsed onRenew={renew} onLeave={onLeave} />}
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
