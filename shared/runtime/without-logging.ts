interface WithMiddleware {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * Takes the client's own logging out: it prepares a copy of every request and answer for a log that nobody reads, and what passes
 * here is never to be logged anyway.
 */
export const withoutLogging = <C extends WithMiddleware>(client: C): C => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
