import type { RunLine } from '../../domain/runs/line.ts';
import { placeOf } from '../../domain/runs/line-id.ts';
import type { Run } from '../../domain/runs/run.ts';
import type { Running } from './running.ts';

/** The lines that some references name, by reference; a reference that names none of this run is left out. */
export const linesAt = async (
  { runs }: Running,
  run: Run,
  references: readonly { readonly lineId: string }[],
): Promise<ReadonlyMap<string, RunLine>> => {
  const places = references.flatMap(({ lineId }) => placeOf(lineId) ?? []);
  const numbers = [...new Set(places.map(({ page }) => page))];
  const pages = await Promise.all(numbers.map((number) => runs.page(run.id, run.generation, number)));
  const byNumber = new Map(pages.flatMap((page) => (page ? [[page.page, page] as const] : [])));
  const personKeys = new Set(
    places.flatMap(({ page, index }) => byNumber.get(page)?.personKeys[index] ?? []),
  );
  const { kind, period } = run;
  const lines = await runs.lines([...personKeys].map((personKey) => ({ kind, period, personKey })));
  const own = lines.filter(({ runId, generation }) => runId === run.id && generation === run.generation);
  return new Map(own.map((line) => [line.lineId, line] as const));
};
