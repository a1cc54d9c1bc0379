import type { CivilDate } from '../../kernel/civil-date.ts';
import type { CivilMonth } from '../../kernel/civil-month.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { AccountBalances } from '../benefits/account.ts';
import type {
  ContributionYears,
  LocalAddition,
  MonthlyPension,
  Pause,
  PensionAward,
} from '../benefits/facts.ts';
import type { ReturnedPayment, SettledSpan } from '../benefits/payroll-sum.ts';
import type { Side } from '../actor.ts';
import type { Clocks } from './clocks.ts';
import type { Finding } from './findings.ts';
import type { Proposals, TerminationReason } from './proposals.ts';
import type { CertificationCategory, EnrolmentOutcome, SuspensionReason } from './terms.ts';

/** Where the case stands. The first seven are under way, the last seven are closed. */
export const phases = [
  'inquiring',
  'located',
  'registering-at-origin',
  'pushed',
  'delivered',
  'claimed',
  'returned',
  'taking-over',
  'discharged',
  'concluded',
  'registered-at-origin',
  'withdrawn',
  'expired',
  'ended',
] as const;
export type Phase = (typeof phases)[number];

export interface CertificationGap {
  readonly lostOn: CivilDate;
  readonly regainedOn: CivilDate;
  readonly liftedOut?: true;
}

/** For what and when one locality certified the person. */
export interface Certification {
  readonly category?: CertificationCategory;
  readonly certifiedFrom?: CivilDate;
  readonly certifiedUntil?: CivilDate;
  /** Times without certification between being lifted out and falling back; the last certified day, the first new one. */
  readonly certificationGaps?: readonly CertificationGap[];
  /** It ended because the person left poverty, not because it had been wrong or had run out (脱贫). */
  readonly liftedOut?: true;
}

/** A locality that certified; the certification of the first one is that of the case itself. */
export interface Certifier extends Certification {
  readonly locality: DivisionCode;
  readonly since: Instant;
}

/** One stay of the case at a hukou locality; a forward adds the next. */
export interface Stop {
  readonly destination: DivisionCode;
  readonly since: Instant;
  readonly why?: string;
}

export interface Enrolment {
  readonly outcome?: EnrolmentOutcome;
  readonly attempts: number;
  /** The day on which a deferred, refused or not-found person is looked at again. */
  readonly comesBackOn?: CivilDate;
}

export interface PremiumYear {
  readonly status: 'listed' | 'paid';
  readonly tierFen: Fen;
  readonly governmentFen: Fen;
  readonly personFen: Fen;
  /** What the government adds to the account on top of the premium (缴费补贴). */
  readonly subsidyFen: Fen;
  /** The status for which the government pays; absent where the list was made by hand. */
  readonly group?: CertificationCategory;
  readonly paidOn?: CivilDate;
}

/** The individual account and the years behind it as the hukou locality's own books state them. */
export interface StatedAccount {
  readonly balances: AccountBalances;
  readonly years: ContributionYears;
  /** Never insured anywhere before the take-over. */
  readonly neverInsured: boolean;
  readonly residenceYears?: number;
  /** Everything paid up to this day is in the balances; what is paid later comes on top. */
  readonly asOf: CivilDate;
}

/** Where the money goes: the account itself is personal and lies beside the chain, under the event with this sequence. */
export interface BankAccount {
  readonly sequence: number;
  readonly changedOn: CivilDate;
}

/** When the person last proved to be alive, and by when again (人社厅发〔2018〕54号: at most twelve months apart). */
export interface ProofOfLife {
  readonly provedOn?: CivilDate;
  readonly dueOn: CivilDate;
  /** The day from which the clerk is reminded. */
  readonly remindOn: CivilDate;
  readonly remindedOn?: CivilDate;
}

export interface Pension {
  readonly status: 'not-due' | 'due' | 'claimed' | 'awarded' | 'paying' | 'suspended' | 'terminated';
  readonly monthlyFen?: Fen;
  readonly firstMonth?: CivilMonth;
  /** The day from which the person claimed it. */
  readonly claimedOn?: CivilDate;
  /** What was fixed at the award; months to come follow from it and from the rules of their time. */
  readonly award?: PensionAward;
  /** The month of the first payment at the earliest, by its parts. */
  readonly monthly?: MonthlyPension;
  /** What the award adds by documents that no policy file states. */
  readonly additions?: readonly LocalAddition[];
  readonly suspendedFrom?: CivilMonth;
  /** Suspended before anything was paid: still to be paid for the first time when it resumes. */
  readonly suspendedUnpaid?: true;
  /** Every time without payment, in order; the last is open while the pension is suspended. */
  readonly pauses: readonly Pause[];
  /** The last month that is due, after a death or another end. */
  readonly lastMonth?: CivilMonth;
  readonly proofOfLife?: ProofOfLife;
  /** Ended, and everything that was due is paid: off the roll for good. */
  readonly settled?: true;
  /** Months whose payment the bank sent back and that were not paid again yet. */
  readonly unpaidMonths: readonly CivilMonth[];
  /** What officers confirmed as paid without any payroll; whoever draws since before there were payrolls is not paid twice. */
  readonly paidOutside?: readonly SettledSpan[];
  /** Who said so last: another officer has to, before less is said. */
  readonly paidOutsideBy?: string;
  /** Of the unpaid months those that came back without a payroll, with what had been confirmed for them. */
  readonly returnedOutside?: readonly ReturnedPayment[];
  /** A payroll has paid, or tried to: from then on it is what says whether its payments arrived. */
  readonly paidByRun?: true;
}

/** The case of one person between one certifying locality and one hukou locality, as its events tell it. */
export interface Handover extends Certification {
  readonly id: string;
  readonly caseNumber: string;
  /** Number of events so far; the next event has sequence `version + 1`. */
  readonly version: number;
  readonly phase: Phase;
  readonly certifiers: readonly [Certifier, ...Certifier[]];
  readonly route: readonly [Stop, ...Stop[]];
  /** The retired code the sender wrote, if the destination is its successor. */
  readonly givenCode?: DivisionCode;
  /** Who answers for the person now; flips when the destination accepts. */
  readonly responsible: Side;
  /** Index in the route of the stop at which the case was last accepted. */
  readonly acceptedAtStop?: number;
  readonly documents: Readonly<Record<string, { readonly digest: string; readonly invalidated: boolean }>>;
  readonly findings: readonly Finding[];
  readonly claimedBy?: string;
  readonly question?: { readonly askedBy: Side; readonly sequence: number };
  readonly reminder?: { readonly by: Side; readonly sequence: number };
  readonly hold?: { readonly reason: string };
  readonly reopening?: { readonly requestedBy: Side };
  /** The phase a closed case goes back to when it is reopened. */
  readonly closedFrom?: Phase;
  readonly proposals: Proposals;
  readonly enrolment: Enrolment;
  readonly premiumDue: boolean;
  /** The calendar year whose premium is due: the obligation is met when that year is paid. */
  readonly premiumYear?: number;
  readonly premiums: Readonly<Record<string, PremiumYear>>;
  readonly pension: Pension;
  readonly hukouMovedTo?: DivisionCode;
  /** The registration that the police let survive, where it is not the one here: the person never moved. */
  readonly hukouSurvivor?: DivisionCode;
  readonly transferTo?: DivisionCode;
  /** Who opened the transfer: another officer completes it. */
  readonly transferOpenedBy?: string;
  readonly diedOn?: CivilDate;
  /** Established as overpaid and not recovered yet. */
  readonly overpaymentFen: Fen;
  /** Everything ever established as overpaid: what came back of it is the difference. */
  readonly overpaymentEstablishedFen: Fen;
  /** Who established last: another officer withdraws. */
  readonly overpaymentEstablishedBy?: string;
  /** Recovered beyond what stands established, since that was withdrawn or two recoveries met: the next payroll pays it back. */
  readonly recoveredBeyondFen?: Fen;
  readonly account?: StatedAccount;
  readonly bankAccount?: BankAccount;
  /** Since the bank sent a payment back, until the account is put right. */
  readonly bankAccountInDoubtSince?: CivilDate;
  readonly clocks: Clocks;
  /** Sequence of the event whose personal part holds the person's record as it stands. */
  readonly recordSequence: number;
  readonly pensionAgeNoticed?: true;
  /** Since the identity was corrected: whether the pension is due is decided again by the new date of birth. */
  readonly ageInDoubtSince?: CivilDate;
  readonly suspensionReason?: SuspensionReason;
  /** What a termination ended, for the case that it was approved in error. */
  readonly terminatedFrom?: TerminatedFrom;
}

export interface TerminatedFrom {
  readonly reason: TerminationReason;
  readonly premiumDue: boolean;
  readonly pension: Pension['status'];
}

const closedPhases: ReadonlySet<Phase> = new Set([
  'discharged',
  'concluded',
  'registered-at-origin',
  'withdrawn',
  'expired',
  'ended',
]);

/** Closed: no obligation runs and the person may be pushed again. */
export const isClosed = (handover: Pick<Handover, 'phase'>): boolean => closedPhases.has(handover.phase);

/** The hukou locality that has the case now. */
export const destinationOf = (handover: Handover): DivisionCode =>
  (handover.route.at(-1) ?? handover.route[0]).destination;

/** The locality that certified first and speaks for the origin. */
export const originOf = (handover: Handover): DivisionCode => handover.certifiers[0].locality;

/** Whether the locality is one of those that certified: it can never have the hukou side of the same case. */
export const certifiedBy = (handover: Handover, locality: DivisionCode): boolean =>
  handover.certifiers.some((certifier) => certifier.locality === locality);
