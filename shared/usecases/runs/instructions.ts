import * as z from 'zod';
import { runRefusal } from '../../domain/runs/actions.ts';
import type { RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import { fen } from '../../kernel/fen.ts';
import type { Head } from '../../ports/ledger.ts';
import type { RequestIdentity } from '../exchange.ts';
import { openPart, openRecord } from '../case-identity.ts';
import { done, type Outcome } from '../outcome.ts';
import type { RunReading } from './get-run.ts';
import { rulesOfKind } from './kinds.ts';
import { linesOfPage } from './lines-of-page.ts';
import { pageIn } from './run-lines.ts';
import { visibleRun } from './run-request.ts';
import type { Instruction, InstructionPage } from './run-view.ts';
import type { Running } from './running.ts';
import { decidedRun } from './write-run.ts';

const sealedAccountSchema = z.object({
  bankAccount: z.object({ holder: z.string(), number: z.string(), bank: z.string() }),
});

type Withheld = InstructionPage['withheld'][number];
type Made = Instruction | Withheld;

const isWithheld = (made: Made): made is Withheld => 'code' in made;

const openedAtOnce = 8;

/** What the bank is told of one line; the account as it stands now, because it may have been put right since. */
const instructionFor = async (
  { exchange }: Running,
  run: Run,
  line: RunLine,
  head: Head | undefined,
): Promise<Made> => {
  const { lineId } = line;
  if (!head) return { lineId, code: 'case-missing' };
  const { paysAccounts, amountFen } = rulesOfKind(run);
  const { id, recordSequence, bankAccount } = head.state;
  const common = async () => ({
    lineId,
    amountFen: fen(amountFen(line.content)),
    name: (await openRecord(exchange, id, recordSequence)).name,
  });
  if (!paysAccounts) return common();
  if (!bankAccount) return { lineId, code: 'bank-account-missing' };
  const opened = sealedAccountSchema.safeParse(await openPart(exchange, id, bankAccount.sequence));
  if (!opened.success) return { lineId, code: 'bank-account-missing' };
  return { ...(await common()), ...opened.data.bankAccount };
};

const instructionsOf = async (
  running: Running,
  run: Run,
  lines: readonly RunLine[],
): Promise<readonly Made[]> => {
  const heads = await running.roll.heads(lines.map(({ handoverId }) => handoverId));
  const byId = new Map(heads.map((head) => [head.state.id, head] as const));
  const made: Made[] = [];
  for (let start = 0; start < lines.length; start += openedAtOnce)
    made.push(
      ...(await Promise.all(
        lines
          .slice(start, start + openedAtOnce)
          .map((line) => instructionFor(running, run, line, byId.get(line.handoverId))),
      )),
    );
  return made;
};

export interface InstructionsReading extends RunReading {
  readonly request: Pick<RequestIdentity, 'correlationId'>;
}

const attempts = 3;

/**
 * The payments of one page of an issued run, opened from the vault. Each page that is read is an event of the run first: nothing is
 * shown that is not on the trail.
 */
export const instructions =
  (running: Running) =>
  async ({ id, officer, cursor, request }: InstructionsReading): Promise<Outcome<InstructionPage>> => {
    const number = pageIn(cursor);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const head = await visibleRun(running, id, officer);
      if (!head) return { kind: 'not-found' };
      const { run } = head;
      const refused = runRefusal(run, 'instructions', officer);
      if (refused) return { kind: 'refused', refused };
      const last = run.pagesComputed ?? 0;
      if (number > last) return done({ items: [], withheld: [] });
      const { amountFen } = rulesOfKind(run);
      const lines = (await linesOfPage(running, run, number)).filter(({ content }) => amountFen(content) > 0);
      const made = await instructionsOf(running, run, lines);
      const items = made.filter((one): one is Instruction => !isWithheld(one));
      const decided = decidedRun(
        head,
        [{ type: 'instructions-read', data: { page: number, lines: items.length } }],
        { runId: id, actor: officer, now: running.exchange.now(), correlationId: request.correlationId },
      );
      const { kind } = await running.runs.commit(decided);
      if (kind !== 'committed') continue;
      return done({
        items,
        withheld: made.filter(isWithheld),
        ...(number < last ? { cursor: String(number + 1) } : {}),
      });
    }
    return { kind: 'conflict' };
  };
