import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import type { Explained } from './working.ts';

const explain = ({ basicPension }: BenefitRules): Explained<Fen> => ({
  result: basicPension.totalFen,
  working: basicPension.parts.map(({ level, amountFen, basis }) => ({
    rule: 'basic-pension',
    inputs: { level },
    result: amountFen,
    basis,
  })),
});

const explained = new WeakMap<BenefitRules, Explained<Fen>>();

/**
 * The basic pension of a month: the minimum of the nation and what province, prefecture and county add (基础养老金, 国发〔2014〕8号
 * Art. 6). It depends on place and day alone, so everyone of the place shares one working.
 */
export const basicPension = (rules: BenefitRules): Explained<Fen> => {
  const known = explained.get(rules);
  if (known) return known;
  const fresh = explain(rules);
  explained.set(rules, fresh);
  return fresh;
};
