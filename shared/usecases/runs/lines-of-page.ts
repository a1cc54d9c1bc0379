import type { RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import type { RunPage } from '../../ports/runs.ts';
import { codedError } from '../../ports/failures.ts';
import type { Running } from './running.ts';

type Reading = Pick<Running, 'runs'>;

/** The lines that a page names and that are the run's own, in order; fewer where some are missing. */
export const linesNamedBy = async (
  { runs }: Reading,
  run: Run,
  { personKeys }: RunPage,
): Promise<readonly (RunLine | undefined)[]> => {
  const { kind, period } = run;
  const lines = await runs.lines(personKeys.map((personKey) => ({ kind, period, personKey })));
  const own = lines.filter(({ runId, generation }) => runId === run.id && generation === run.generation);
  const byKey = new Map(own.map((line) => [line.personKey, line] as const));
  return personKeys.map((personKey) => byKey.get(personKey));
};

/** The lines of a computed page, in order. Throws `ledger-item-damaged` when the page or one of them is missing. */
export const linesOfPage = async (
  reading: Reading,
  run: Run,
  number: number,
): Promise<readonly RunLine[]> => {
  const page = await reading.runs.page(run.id, run.generation, number);
  if (!page) throw codedError('ledger-item-damaged', `${run.id} has lost its page ${number}`);
  const lines = await linesNamedBy(reading, run, page);
  return lines.map((line, index) => {
    if (!line) throw codedError('ledger-item-damaged', `${run.id} has lost line ${index} of page ${number}`);
    return line;
  });
};
