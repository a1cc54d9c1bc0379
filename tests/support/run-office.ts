import type { Officer } from '../../shared/domain/actor.ts';
import { civilDateAt, civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { createRoll } from '../../shared/ledger/roll.ts';
import { createRunStore } from '../../shared/ledger/runs.ts';
import { benefitFilesFor } from '../../shared/policies/index.ts';
import {
  actOnRun,
  advanceRun,
  getRun,
  instructions,
  openRun,
  recordReturns,
  runLine,
  runLines,
  type Running,
  runTrail,
  verifyRun,
} from '../../shared/usecases/runs/index.ts';
import type {
  ReturnRow,
  ReturnsRecorded,
  RunFault,
  RunLineView,
  RunView,
} from '../../shared/usecases/runs/run-view.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { fengqing, type Move } from '../domain/handover/cast.ts';
import type { ExchangeWorld } from './exchange-world.ts';
import { caseIdOf } from './run-county.ts';
import { approver, clerk, requestOf, storedLines, valueOf } from './run-parts.ts';

/** Few persons to a page, so that few people make many pages. */
export const runningIn = (world: ExchangeWorld, personsToPage = 90) => {
  const { store } = world;
  const woken: string[] = [];
  const running: Running = {
    exchange: world.exchange,
    runs: createRunStore(store),
    roll: createRoll(store),
    personsToPage,
    queue: { wake: async (runId) => void woken.push(runId) },
    policyFilesFor: (place, knownOn) => benefitFilesFor(place, civilDateSchema.parse('2009-09-01'), knownOn),
  };
  return { running, woken };
};

const aMinute = () => 60_000;

/** How the worker gets to the end of what there is to do. */
export type Worker = (running: Running, runId: string) => Promise<void>;

const steadyWorker: Worker = async (running, runId) => {
  while ((await advanceRun(running)(runId, aMinute))?.more === true);
};

/** Dies whenever a call is lost, and is started again by its message. */
export const stumblingWorker =
  (during: (on: boolean) => void): Worker =>
  async (running, runId) => {
    during(true);
    try {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const advanced = await advanceRun(running)(runId, aMinute).catch(() => undefined);
        if (advanced?.more === false) return;
      }
      throw new Error('the worker never came to an end');
    } finally {
      during(false);
    }
  };

/** What a county's officers do with its runs, in words of one line. */
export const runOffice = (world: ExchangeWorld, given = runningIn(world), work = steadyWorker) => {
  const { running, woken } = given;
  const open = (period: string, kind: 'payroll' | 'premium-list' = 'payroll', by = clerk, key?: string) =>
    openRun(running)({
      payload: { kind, division: fengqing, period },
      officer: by,
      request: requestOf(by, key),
    });
  const act = (id: string, action: string, by: Officer, payload: object = {}) =>
    actOnRun(running)({ id, action, payload, officer: by, request: requestOf(by) });
  const finish = async (id: string): Promise<RunView> => {
    await work(running, id);
    return valueOf(await getRun(running)({ id, officer: clerk }));
  };
  const answer = async (id: string, rows: readonly ReturnRow[]): Promise<ReturnsRecorded> =>
    valueOf(
      await recordReturns(running)({ id, payload: { rows }, officer: clerk, request: requestOf(clerk) }),
    );
  const lines = async (id: string, only?: 'failed' | 'missing' | 'held'): Promise<RunLineView[]> => {
    const found: RunLineView[] = [];
    let cursor: string | undefined;
    do {
      const reading = { id, officer: clerk, ...(only ? { only } : {}) };
      const page = valueOf(await runLines(running)(cursor === undefined ? reading : { ...reading, cursor }));
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return found;
  };
  const rowOf = (line: RunLineView, more: Partial<ReturnRow> = {}): ReturnRow => ({
    lineId: line.lineId,
    amountFen: line.amountFen,
    outcome: 'paid',
    on: civilDateAt(world.exchange.now()),
    ...more,
  });
  const compute = async (period: string, kind: 'payroll' | 'premium-list' = 'payroll'): Promise<RunView> =>
    finish(valueOf(await open(period, kind)).id);
  const issue = async (id: string): Promise<RunView> => {
    valueOf(await act(id, 'review', clerk));
    valueOf(await act(id, 'approve', approver));
    return valueOf(await act(id, 'issue', approver));
  };
  const post = async (id: string): Promise<RunView> => {
    valueOf(await act(id, 'post', clerk));
    return finish(id);
  };
  /** A whole month in which the bank pays everybody, but for whom `answers` says otherwise. */
  const month = async (
    period: string,
    answers: (line: RunLineView) => Partial<ReturnRow> | 'no-answer' = () => ({}),
  ): Promise<RunView> => {
    const { id } = await compute(period);
    await issue(id);
    const rows = (await lines(id)).flatMap((line) => {
      const said = answers(line);
      return line.amountFen === 0 || said === 'no-answer' ? [] : [rowOf(line, said)];
    });
    if (rows.length > 0) await answer(id, rows);
    return post(id);
  };
  const verify = async (id: string): Promise<readonly RunFault[]> => {
    const faults: RunFault[] = [];
    let cursor: string | undefined;
    do {
      const reading = { id, officer: clerk };
      const page = valueOf(await verifyRun(running)(cursor === undefined ? reading : { ...reading, cursor }));
      faults.push(...page.faults);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return faults;
  };
  return {
    running,
    woken,
    open,
    act,
    finish,
    compute,
    issue,
    post,
    month,
    lines,
    rowOf,
    answer,
    verify,
    trail: async (id: string) => valueOf(await runTrail(running)({ id, officer: clerk })).items,
    line: async (id: string, lineId: string) =>
      valueOf(await runLine(running)({ id, officer: clerk, lineId })),
    instructions: (id: string, by = clerk, cursor?: string) =>
      instructions(running)({
        id,
        officer: by,
        request: requestOf(by),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    stored: (id: string) => storedLines(running.runs, id),
    /** What an officer of the cases does in between. */
    onCase: async (name: string, { actor, action, payload }: Move): Promise<void> => {
      if (actor.kind !== 'officer') throw new Error('cases are handled by officers');
      const command = { id: caseIdOf(name), action, payload, officer: actor, request: requestOf(actor) };
      valueOf(await actOnHandover(world.exchange)(command));
    },
    caseOf: async (name: string) => (await world.seen.ledger.load(caseIdOf(name)))?.state,
  };
};
export type RunOffice = ReturnType<typeof runOffice>;
