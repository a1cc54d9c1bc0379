/**
 * Ends the run in good order on Ctrl-C, on termination and when the terminal is closed; a second signal ends it at
 * once. Whatever happens, the engines end with this process.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    void stop().finally(() => process.exit(exitCodes[signal] ?? 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

// As shells report them: 128 and the number of the signal.
const exitCodes: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};
