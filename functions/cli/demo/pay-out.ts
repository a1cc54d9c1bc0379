import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import type { Run } from '../runs/run.ts';
import { instructionsOf, letOut, openRun, postRun, recordReturns, runSettles } from './payroll.ts';
import { bankAnswers, type BankRule, paymentFile, returnedIn } from './pretend-bank.ts';
import type { World } from './world.ts';

const paysAll: BankRule = () => undefined;

export interface PaidOut {
  readonly run: Run;
  /** The payment file as the bank got it. */
  readonly file: string;
}

interface Paying {
  /** The day on which the bank pays. */
  readonly on: string;
  readonly sendsBack?: BankRule;
}

interface Payday extends Paying {
  readonly division: DivisionCode;
  readonly period: string;
}

/** A computed payroll until the bank has answered: reviewed, approved, issued, paid by the pretend bank, its answers read. */
export const issueAndAnswer = async (
  world: World,
  computed: Run,
  { on, sendsBack = paysAll }: Paying,
): Promise<PaidOut> => {
  const issued = await letOut(world, computed);
  const file = await paymentFile(world, issued, await instructionsOf(world, issued));
  const answers = await returnedIn(await bankAnswers(file, issued, { on, sendsBack }), issued);
  const refused = answers.length === 0 ? [] : await recordReturns(world, issued, answers);
  if (refused.length > 0) throw new Error(`the return was not taken: ${refused.join(', ')}`);
  return { run: issued, file };
};

/** Until it is closed: the cases are told what was paid. */
const payOut = async (world: World, computed: Run, paying: Paying): Promise<PaidOut> => {
  const { run, file } = await issueAndAnswer(world, computed, paying);
  return { run: await postRun(world, run), file };
};

/** One month of a county from the opening to the end. */
export const payday = async (world: World, { division, period, ...paying }: Payday): Promise<PaidOut> => {
  const opened = await openRun(world, 'payroll', { division, period });
  return payOut(world, await runSettles(world, opened), paying);
};
