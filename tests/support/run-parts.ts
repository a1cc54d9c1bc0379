import type { Officer, Role } from '../../shared/domain/actor.ts';
import type { RunLine } from '../../shared/domain/runs/line.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import type { RunStore } from '../../shared/ports/runs.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import { fengqing } from '../domain/handover/cast.ts';

const officer = (name: string, division: string, ...roles: readonly Role[]): Officer => ({
  kind: 'officer',
  officer: name,
  roles,
  division: prefixSchema.parse(division),
});
export const clerk = officer('clerk-feng', fengqing, 'clerk');
export const approver = officer('approver-feng', fengqing, 'approver');
export const both = officer('clerk-feng', fengqing, 'clerk', 'approver');
export const stranger = officer('clerk-elsewhere', '341182', 'clerk', 'approver');

export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`the request ended as ${JSON.stringify(outcome)}`);
  return outcome.value;
};

let requests = 0;
export const requestOf = (caller: Officer, key?: string) => {
  requests += 1;
  return {
    correlationId: `request-${requests}`,
    caller: caller.officer,
    digest: sha256Hex(key ?? String(requests)),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  };
};

/** Every line of a run, straight from the store. */
export const storedLines = async (runs: RunStore, runId: string): Promise<readonly RunLine[]> => {
  const head = await runs.load(runId);
  if (!head) return [];
  const { run } = head;
  const lines: RunLine[] = [];
  for (let number = 1; number <= run.pages || number <= (run.pagesComputed ?? 0); number += 1) {
    const page = await runs.page(runId, run.generation, number);
    const keys = (page?.personKeys ?? []).map((personKey) => ({
      kind: run.kind,
      period: run.period,
      personKey,
    }));
    const found = new Map((await runs.lines(keys)).map((line) => [line.personKey, line] as const));
    lines.push(...keys.flatMap(({ personKey }) => found.get(personKey) ?? []));
  }
  return lines;
};
