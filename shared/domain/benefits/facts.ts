import type { CivilDate } from '../../kernel/civil-date.ts';
import type { CivilMonth } from '../../kernel/civil-month.ts';
import type { CivilYear } from '../../kernel/civil-year.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { CertificationCategory } from '../handover/terms.ts';
import type { AccountBalances } from './account.ts';
import type { SettledSpan } from './payroll-sum.ts';

/** A time during which one locality certified the person; `until` is the last certified day, absent while it lasts. */
export interface CertifiedSpan {
  readonly group: CertificationCategory;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  /** It ended because the person left poverty, not because it had been wrong: only then may the payment go on (脱贫不脱政策). */
  readonly liftedOut?: boolean;
}

/** What the premium of a year depends on. */
export interface PremiumFacts {
  readonly place: DivisionCode;
  readonly certified: readonly CertifiedSpan[];
  /** The 60th birthday: nobody pays from that day on. */
  readonly pensionAgeOn: CivilDate;
  readonly diedOn?: CivilDate;
  /** The tier the person chose; absent: the lowest open to them. */
  readonly electedTierFen?: Fen;
  /** The day on which the premium is put on the list: whoever is 60 by then, or has died before it, is not paid for. */
  readonly payOn: CivilDate;
}

/** Codes for a year in which the government pays nothing for a person. */
export const premiumNotDueCodes = [
  'person-died',
  'over-sixty',
  'no-hardship-status',
  'status-not-paid-for-here',
] as const;
export type PremiumNotDueCode = (typeof premiumNotDueCodes)[number];

export interface PremiumNotDue {
  readonly notDue: PremiumNotDueCode;
}

/** The premium of one year and who bears it: government + person = tier; the subsidy comes on top (缴费补贴). */
export interface PremiumSplit {
  readonly year: CivilYear;
  readonly group: CertificationCategory;
  readonly tierFen: Fen;
  readonly governmentFen: Fen;
  readonly personFen: Fen;
  readonly subsidyFen: Fen;
}

/** Years of contribution as they count for a claim. */
export interface ContributionYears {
  readonly paid: number;
  /** Of the paid years, those paid back later for earlier ones. */
  readonly backPaid: number;
  /** The unbroken run of years up to the claim. */
  readonly consecutive: number;
}

/** The individual account at a day, with the years behind it. */
export interface AccountFacts {
  readonly balances: AccountBalances;
  readonly years: ContributionYears;
}

/** An addition of the locality that its policy files do not state yet, with the document that grants it. */
export interface LocalAddition {
  readonly amountFen: Fen;
  readonly source: string;
}

/** What the award of a pension depends on. */
export interface AwardFacts {
  readonly place: DivisionCode;
  readonly pensionAgeOn: CivilDate;
  /** The day from which the pension is claimed; at the earliest the person may claim then. */
  readonly claimedOn: CivilDate;
  /** The day on which the person was enrolled here. */
  readonly enrolledOn: CivilDate;
  /** Had never been insured before and was over pension age when enrolled: no premium, register and draw. */
  readonly neverInsured: boolean;
  readonly group?: CertificationCategory;
  readonly account: AccountFacts;
  readonly residenceYears?: number;
  readonly additions: readonly LocalAddition[];
}

/** What was fixed when the pension was awarded; the rest follows from the rules of each month. */
export interface PensionAward {
  readonly firstMonth: CivilMonth;
  /** Account at the claim divided by the months of the age: for life, also when the account is used up. */
  readonly accountMonthlyFen: Fen;
  readonly supplementYears: ContributionYears;
  readonly residenceYears?: number;
  readonly additionsFen: Fen;
  /** Hundredths of a percent taken off for an early claim; 0 as a rule. */
  readonly reductionShare: number;
  /** The whole sum of every month, entered by hand before the exchange computed it; stands until the award is corrected. */
  readonly fixedMonthlyFen?: Fen;
}

/** The pension of one month by its parts: `monthlyFen` is their sum, less the reduction, plus the rounding. */
export interface MonthlyPension {
  readonly monthlyFen: Fen;
  readonly basicFen: Fen;
  readonly yearSupplementFen: Fen;
  readonly ageSupplementFen: Fen;
  readonly accountFen: Fen;
  readonly additionsFen: Fen;
  readonly reductionFen: Fen;
  /** What rounding the whole added or, negative, took: nought where each part is rounded by itself. */
  readonly roundingFen: number;
}

/** Months without payment: from a month until the first month paid again. */
export interface Pause {
  readonly from: CivilMonth;
  /** Absent while the suspension lasts. */
  readonly until?: CivilMonth;
  /** First month of the pause that is paid in arrears after it. */
  readonly arrearsFrom?: CivilMonth;
}

/** What the payroll of any month depends on, beside the rules and what was paid before. */
export interface PensionFacts {
  readonly place: DivisionCode;
  readonly pensionAgeOn: CivilDate;
  readonly award: PensionAward;
  readonly pauses: readonly Pause[];
  /** The last month that is due, after a death or another end. */
  readonly lastMonth?: CivilMonth;
  /** Established as overpaid and not recovered yet. */
  readonly overpaymentFen: Fen;
  /** All that was ever established as overpaid, recovered or not: only what goes beyond it is news to the officers. */
  readonly establishedOverpaymentFen?: Fen;
  /** Recovered beyond what stands established now: owed to the person. */
  readonly recoveredBeyondFen?: Fen;
  /** What the person got for months without any payroll: before there were payrolls, or from hand to hand. */
  readonly paidOutside?: readonly SettledSpan[];
  /** Months of such payments that came back: paid by the payroll as any other month, and told to the case when they are. */
  readonly unpaidOutside?: readonly CivilMonth[];
  /** Where the money goes: `in-doubt` after the bank sent a payment back and before the account was put right. */
  readonly bankAccount: 'missing' | 'ready' | 'in-doubt';
}
