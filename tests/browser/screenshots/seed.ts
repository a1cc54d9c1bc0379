import { awardedIn, firstPaydayOf } from '../../../functions/cli/demo/drawing.ts';
import { enrol, clerkOf, takeOver } from '../../../functions/cli/demo/parts.ts';
import { letOut, openRun, runSettles } from '../../../functions/cli/demo/payroll.ts';
import { act, reaches } from '../../../functions/cli/demo/steps.ts';
import { places } from '../../../functions/cli/sample/localities.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { seedInbox } from '../../bench/console/seed-inbox.ts';
import type { TestExchange } from '../../support/running-exchange.ts';
import { deliveredOf } from '../support/cases.ts';

/** As long as names get, with characters that ordinary fonts lack. */
const names = [
  '阿卜杜热合曼·买买提托合提江',
  '𬭊䶮',
  '𠮷田秀英',
  '欧阳㛃',
  '李秀英',
  '王桂兰',
  '扎西·多吉',
  '张玉珍',
];

export interface Seeded {
  /** Cases in every state, names of every kind. */
  readonly county: DivisionCode;
  readonly empty: DivisionCode;
  /** Ten thousand open cases. */
  readonly full: DivisionCode;
  readonly caseId: string;
  readonly returnedId: string;
  readonly proposedId: string;
  readonly caseNumber: string;
  readonly runId: string;
}

const ages = [50, 66, 71, 58, 62, 45, 80, 61];

const payrollOf = async ({ world }: TestExchange): Promise<{ county: DivisionCode; runId: string }> => {
  const county = world.county();
  const woman = world.person({ age: 67, sex: 'female' });
  const awarded = await awardedIn(world, { person: { ...woman, name: '𬭊䶮' }, county, last: 1 });
  const { division, period } = await firstPaydayOf(world, awarded);
  const run = await runSettles(world, await openRun(world, 'payroll', { division, period }));
  await letOut(world, run);
  return { county, runId: run.id };
};

/** What the screens show: empty, ordinary and ten thousand, long and rare names, something overdue and something awaited. */
export const seed = async (exchange: TestExchange): Promise<Seeded> => {
  const { world, control } = exchange;
  // The payroll moves the clock into the next month: what stands still there is overdue by then.
  const old = world.person({ age: 59, sex: 'male' });
  const { county, runId } = await payrollOf(exchange);
  await deliveredOf(world, { ...old, name: '刘志明' }, county);
  await control.advanceDays(12);
  await control.sweep();
  const cases = [];
  for (const [index, name] of names.entries()) {
    const person = { ...world.person({ age: ages[index] ?? 60, sex: 'female' }), name };
    cases.push(await deliveredOf(world, person, county));
  }
  const [first, second, third] = cases;
  if (!first || !second || !third) throw new Error('three cases are needed');
  const as = clerkOf(county);
  const reason = { code: 'identity-mismatch', explanation: '姓名与户口簿不一致，请核对后重报。' };
  await act(world, { as, id: second.id, action: 'return', payload: reason });
  const taken = await takeOver(world, third);
  await enrol(world, taken);
  const payload = {
    outcome: { kind: 'covered-elsewhere', scheme: 'employee', place: places.dongguan, drawing: false },
  };
  const fourth = cases[3];
  if (fourth) {
    await takeOver(world, fourth);
    await act(world, { as, id: fourth.id, action: 'propose-enrolment', payload });
  }
  await reaches(world, { as, id: first.id }, 'delivered');
  return {
    county,
    empty: world.county(),
    full: await seedInbox(exchange, 10_000),
    caseId: first.id,
    returnedId: second.id,
    proposedId: fourth?.id ?? first.id,
    caseNumber: third.caseNumber,
    runId,
  };
};
