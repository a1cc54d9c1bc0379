import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Fen } from '../kernel/fen.ts';
import type { BenefitMatter, BenefitValue } from './benefit-policy.ts';
import type { Certainty } from './stated.ts';

/** Where a value comes from: enough for an auditor to open the document. */
export interface Basis {
  /** File under `data/` without its ending, such as `53/2017-12-21`. */
  readonly file: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface Stated<T> {
  readonly value: T;
  readonly basis: Basis;
}

export const policyLevels = ['nation', 'province', 'prefecture', 'county'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

/** What one level adds to the basic pension. */
export interface BasicPensionPart {
  readonly level: PolicyLevel;
  readonly amountFen: Fen;
  readonly basis: Basis;
}

/** What the government pays for the groups, with the file that says so for just these. */
export type GovernmentPremiumRule = BenefitValue<'governmentPremium'>[number] & { readonly basis: Basis };

/**
 * The rules of one place on one day, resolved once and then only read: the same object for every day of the place
 * with the same files in force, frozen, safe to refer to from a working.
 */
export type BenefitRules = {
  readonly [M in Exclude<BenefitMatter, 'basicPension' | 'governmentPremium'>]: Stated<BenefitValue<M>>;
} & {
  readonly place: DivisionCode;
  /** The day from which exactly these rules have held here: that of the newest file among them. */
  readonly since: CivilDate;
  readonly basicPension: { readonly parts: readonly BasicPensionPart[]; readonly totalFen: Fen };
  /** Each group at most once. */
  readonly governmentPremium: Stated<readonly GovernmentPremiumRule[]>;
};

/** The rules by day, as they were known on one day. Throws `policy-not-in-force` for a day before the nation's first file. */
export type RulesByDay = (on: CivilDate) => BenefitRules;
