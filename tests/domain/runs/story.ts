import type { Officer, Role } from '../../../shared/domain/actor.ts';
import type { RunDraft } from '../../../shared/domain/runs/events.ts';
import type { Run } from '../../../shared/domain/runs/run.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema, prefixSchema } from '../../../shared/kernel/division-code.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import type { RunHead } from '../../../shared/ports/runs.ts';
import { decidedRun } from '../../../shared/usecases/runs/write-run.ts';

export const county = divisionCodeSchema.parse('530921');
export const runId = 'payroll-530921-2025-06';

export const officer = (name: string, division: string, ...roles: readonly Role[]): Officer => ({
  kind: 'officer',
  officer: name,
  roles,
  division: prefixSchema.parse(division),
});
export const clerk = officer('clerk', '530921', 'clerk');
export const approver = officer('approver', '530921', 'approver');

const basis = { asKnownOn: civilDateSchema.parse('2025-06-12'), policies: { 'cn/2025-01-01': 'a' } };
export const opened: RunDraft = {
  type: 'opened',
  data: { kind: 'payroll', division: county, period: '2025-06', ...basis },
};
export const page = (number: number, next?: string): RunDraft => ({
  type: 'page-computed',
  data: {
    generation: 1,
    page: number,
    totals: { persons: 90, payments: 90, payFen: 1_000 },
    skipped: {},
    digest: `digest ${number}`,
    ...(next === undefined ? {} : { next }),
  },
});
export const reviewed: RunDraft = { type: 'reviewed', data: {} };
export const rejected: RunDraft = { type: 'rejected', data: { reason: '核对' } };
export const approved: RunDraft = { type: 'approved', data: {} };
export const issued: RunDraft = { type: 'issued', data: {} };
export const stopped: RunDraft = { type: 'stopped', data: { code: 'policy-not-in-force', detail: {} } };
export const recomputed: RunDraft = { type: 'recomputed', data: { reason: '核对', ...basis } };
export const posting: RunDraft = { type: 'posting-begun', data: {} };
export const posted = (number: number): RunDraft => ({
  type: 'page-posted',
  data: { page: number, results: {} },
});
export const returned = (...pages: readonly number[]): RunDraft => ({
  type: 'returns-recorded',
  data: { results: { paid: 1, paidFen: 1_000 }, pages, rowsDigest: 'rows' },
});

export const computed = [opened, page(1, 'next'), page(2)] as const;
export const out = [...computed, reviewed, approved, issued] as const;
export const closed = [...out, posting, posted(1), posted(2)] as const;

/** The run after these events, all by the clerk. */
export const runAfter = (first: RunDraft, ...rest: readonly RunDraft[]): Run => {
  const now = instantSchema.parse('2025-06-12T02:00:00.000Z');
  const fact = { runId, actor: clerk, now, correlationId: 'story' };
  const before: RunHead | undefined = undefined;
  return decidedRun(before, [first, ...rest], fact).head.run;
};
