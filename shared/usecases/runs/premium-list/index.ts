import type { PremiumSplit } from '../../../domain/benefits/facts.ts';
import { premiumFor } from '../../../domain/benefits/premium.ts';
import { premiumFactsOf } from '../../../domain/handover/index.ts';
import type { LineContent } from '../../../domain/runs/line.ts';
import { civilYear } from '../../../kernel/civil-year.ts';
import type { Posting, RunKindRules, Telling } from '../kind.ts';

const splitIn = (content: LineContent): PremiumSplit => {
  if ('month' in content) throw new Error('a pension in a premium list');
  return content;
};

/** What finance pays: the government's part of the premium, and the subsidy on top. */
const governmentMoneyFen = ({ governmentFen, subsidyFen }: PremiumSplit): number =>
  governmentFen + subsidyFen;

const tellings = ({ line, state }: Posting): readonly Telling[] => {
  const split = splitIn(line.content);
  const { year, governmentFen, personFen } = split;
  const standing = state.premiums[year];
  const listed = standing ? [] : [{ action: 'list-premium', payload: { ...split } }];
  if (line.result?.outcome !== 'paid' || standing?.status === 'paid') return listed;
  const paid = { year, paidOn: line.result.on, governmentFen, personFen };
  return [...listed, { action: 'confirm-premium-paid', payload: paid }];
};

/** The government-paid premiums of a year: everyone contributing in a county whose premium falls due (人社部发〔2017〕59号). */
export const premiumListRules: RunKindRules = {
  kind: 'premium-list',
  shelf: 'contributing',
  hasHistory: false,
  paysAccounts: false,
  compute: ({ state, pensionAgeOn, period, asKnownOn, rules }) => {
    const standing = state.premiums[period];
    if (standing?.status === 'paid') return { skipped: 'already-paid' };
    const facts = premiumFactsOf(state, { reachesPensionAgeOn: pensionAgeOn }, asKnownOn);
    const elected = standing ? { ...facts, electedTierFen: standing.tierFen } : facts;
    const { result, working } = premiumFor(elected, civilYear(Number(period)), rules);
    if ('notDue' in result) return { skipped: result.notDue };
    return result.governmentFen > 0 ? { content: result, working } : { skipped: 'nothing-from-government' };
  },
  totals: (content) => {
    const split = splitIn(content);
    return {
      persons: 1,
      payments: 1,
      tierFen: split.tierFen,
      governmentFen: split.governmentFen,
      personFen: split.personFen,
      subsidyFen: split.subsidyFen,
      payFen: governmentMoneyFen(split),
    };
  },
  marks: () => [],
  amountFen: (content) => governmentMoneyFen(splitIn(content)),
  concerns: () => true,
  tellings,
};
