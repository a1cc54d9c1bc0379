import { Presets, SingleBar } from 'cli-progress';
import { setTimeout as delay } from 'node:timers/promises';
import { call } from '../api.ts';
import { type Run, runSchema } from './run.ts';

const working: ReadonlySet<string> = new Set(['computing', 'posting']);
const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 2_000;

const format = '  {what} {bar} {persons} 人 persons · {pages} 页 pages · {duration_formatted}';

const startBar = () => {
  // Standard output is for the answer alone, so that it can be piped.
  const bar = new SingleBar(
    { format, noTTYOutput: true, notTTYSchedule: 5_000, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(1, 0, { what: '', persons: 0, pages: 0 });
  return {
    show: ({ status, progress: { pages, persons, pagesTotal } }: Run) => {
      bar.setTotal(pagesTotal ?? pages + 1);
      bar.update(pages, { what: status, persons, pages });
    },
    stop: () => bar.stop(),
  };
};

export const readRun = async (id: string, as: string | undefined): Promise<Run> =>
  runSchema.parse(await call({ method: 'GET', path: `/v1/runs/${id}`, as }));

/** Waits until the worker has nothing left to do on the run, and shows how far it is. A run that is interrupted goes on by itself. */
export const workDone = async (begun: Run, as: string | undefined): Promise<Run> => {
  if (!working.has(begun.status)) return begun;
  const bar = startBar();
  try {
    let run = begun;
    for (let pause = firstPauseMilliseconds; working.has(run.status);) {
      await delay(pause);
      pause = Math.min(pause * 1.5, longestPauseMilliseconds);
      run = await readRun(run.id, as);
      bar.show(run);
    }
    return run;
  } finally {
    bar.stop();
  }
};
