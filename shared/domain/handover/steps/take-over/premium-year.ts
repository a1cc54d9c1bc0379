import { civilYear, yearOf } from '../../../../kernel/civil-year.ts';
import { premiumByRules } from '../../premium-by-rules.ts';
import type { Handover } from '../../state.ts';
import type { DraftExtra, Given } from '../../step.ts';

/** Who has claimed contributes no more, also where the place let them claim before 60. */
export const claimed = ({ pension: { status } }: Pick<Handover, 'pension'>): boolean =>
  status !== 'not-due' && status !== 'due';

/** The government pays for the year that runs: only under 60, only for who has the status that counts here (人社部发〔2017〕59号). */
export const premiumDueNow = (state: Handover, given: Given, year: number = yearOf(given.today)): boolean => {
  if (claimed(state)) return false;
  const premium = premiumByRules(state, given, civilYear(year));
  return premium !== undefined && !('notDue' in premium.result);
};

/** The obligation is for one calendar year; without an obligation there is no year. */
export const withPremium = (state: Handover, due: boolean, year: number): Handover => {
  const { premiumYear: _year, ...rest } = state;
  return due ? { ...rest, premiumDue: true, premiumYear: year } : { ...rest, premiumDue: false };
};

/**
 * What a change of certification makes of the premium: the year that is due, or else the one that runs, as long as nothing
 * was listed for it. Of a case that is not taken over, or where nothing changes, nothing.
 */
export const premiumChange = (
  before: Handover,
  after: Handover,
  given: Given,
): { readonly data: { readonly premiumDue?: boolean }; readonly extra: DraftExtra } => {
  const nothing = { data: {}, extra: {} };
  const year = before.premiumYear ?? yearOf(given.today);
  if (after === before || before.phase !== 'taking-over' || before.premiums[year]) return nothing;
  const premiumDue = premiumDueNow(after, given, year);
  if (premiumDue === before.premiumDue) return nothing;
  const enrolled = before.enrolment.outcome?.kind === 'enrolled';
  const extra: DraftExtra = premiumDue
    ? { starts: enrolled ? ['listPremium'] : [] }
    : { stops: ['listPremium'] };
  return { data: { premiumDue }, extra };
};
