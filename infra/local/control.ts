import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { inboxName } from '../../shared/runtime/names.ts';
import type { LocalRun } from './run-template.ts';

export interface Control {
  readonly url: string;
  stop(): Promise<void>;
}

const offsetIn = (clockFile: string): number => {
  try {
    return Number(readFileSync(clockFile, 'utf8'));
  } catch {
    return 0;
  }
};

const actions: Readonly<Record<string, (run: LocalRun, clockFile: string, value: string) => unknown>> = {
  /** Moves the exchange's own clock forward; never back, because what happened has happened. */
  'advance-days': (_run, clockFile, value) => {
    const days = Number(value);
    if (!Number.isInteger(days) || days < 0) throw new Error('days must be a whole number from 0 on');
    writeFileSync(clockFile, String(offsetIn(clockFile) + days * 86_400));
    return { offsetSeconds: offsetIn(clockFile) };
  },
  sweep: (run) => run.trigger('sweep'),
  /** These answer when it is ordered, and `lost` when the copy is lost. */
  'lose-at-start': (run, _clockFile, name) => run.lose(name, 'at-start'),
  'lose-at-write': (run, _clockFile, name) => run.lose(name, 'at-write'),
  lost: (run, _clockFile, name) => run.lost(name),
  'inbox-down': (run, _clockFile, unit) => run.pause(inboxName(unit)),
  'inbox-up': (run, _clockFile, unit) => run.resume(inboxName(unit)),
};

/**
 * What nobody can do to a deployed exchange: let days pass, take an inbox down, lose a running function, run the sweep now. `POST /<action>/<value>` on
 * 127.0.0.1; exists only in a run on one machine.
 */
export const startControl = async (run: LocalRun, clockFile: string): Promise<Control> => {
  const server = createServer((request, response) => {
    const [, name = '', value = ''] = (request.url ?? '').split('/');
    const action = request.method === 'POST' ? actions[name] : undefined;
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    if (!action) {
      answer(404, { actions: Object.keys(actions) });
      return;
    }
    Promise.try(() => action(run, clockFile, value)).then(
      (result) => answer(200, result),
      (error: unknown) => answer(400, { error: error instanceof Error ? error.message : 'unknown' }),
    );
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
};
