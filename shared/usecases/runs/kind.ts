import type { PayrollHistory } from '../../domain/benefits/payroll-sum.ts';
import type { WorkingLine } from '../../domain/benefits/working.ts';
import type { Handover, RollShelf } from '../../domain/handover/index.ts';
import type { LineContent, LineMark, RunLine } from '../../domain/runs/line.ts';
import type { RunKind, RunTotals } from '../../domain/runs/run.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';

/** What a line follows from: the case, the line before it, and the rules as they were known. */
export interface Subject {
  readonly state: Handover;
  /** The 60th birthday. */
  readonly pensionAgeOn: CivilDate;
  readonly period: string;
  readonly asKnownOn: CivilDate;
  readonly history: PayrollHistory;
  readonly rules: RulesByDay;
}

export interface ComputedLine {
  readonly content: LineContent;
  readonly working: readonly WorkingLine[];
}

/** Why a person on the roll has no line. */
export interface Skipped {
  readonly skipped: string;
}

/** One step that a case is told. */
export interface Telling {
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What a posted line means for its case. */
export interface Posting {
  readonly line: RunLine;
  readonly state: Handover;
  readonly today: CivilDate;
}

/** All that one kind of run has of its own. A new kind is a folder with one of these. */
export interface RunKindRules {
  readonly kind: RunKind;
  /** Whose cases the run walks over. */
  readonly shelf: RollShelf;
  /** A line goes on from the person's line before. */
  readonly hasHistory: boolean;
  /** Money goes to the person's own account. */
  readonly paysAccounts: boolean;
  readonly compute: (subject: Subject) => ComputedLine | Skipped;
  readonly totals: (content: LineContent) => RunTotals;
  /** Those that follow from the computation. */
  readonly marks: (content: LineContent) => readonly LineMark[];
  /** What goes out for the line, in fen; a line of nought expects no answer. */
  readonly amountFen: (content: LineContent) => number;
  /** Whether the case is told of the line in any state; `tellings` may find more. */
  readonly concerns: (line: RunLine) => boolean;
  /** Steps for the case, in order, as far as they are not taken yet. */
  readonly tellings: (posting: Posting) => readonly Telling[];
}
