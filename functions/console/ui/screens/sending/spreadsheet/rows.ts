import { parseCitizenId } from '../../../../../../shared/kernel/citizen-id.ts';
import { words, type Words } from '../../../language/words.ts';
import { checkPush, type Given } from '../record/check-draft.ts';
import type { Draft } from '../record/draft.ts';
import { hasDoubt, hasProblem, problem, withoutRepeats, type Finding } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';
import { bareCode } from '../record/half-width.ts';
import type { ReadRow } from './read-rows.ts';

export type Outcome =
  | { readonly kind: 'unsent' }
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'sent';
      readonly id: string;
      readonly caseNumber: string;
      readonly phase: string;
      /** The person had an open case already, which this county has joined. */
      readonly joined: boolean;
    }
  | { readonly kind: 'refused'; readonly sentence: Words; readonly findings: readonly Finding[] }
  /** No answer came: the row may have arrived, and is sent again under the same key. */
  | { readonly kind: 'unanswered'; readonly sentence: Words };

export interface Row {
  readonly line: number;
  readonly draft: Draft;
  /** From reading the file; of a field until somebody changes it. */
  readonly reading: readonly Finding[];
  /** An officer compared the doubtful fields with the papers. */
  readonly confirmed: boolean;
  readonly left: boolean;
  /** The Idempotency-Key: the same for every attempt with the same content. */
  readonly key: string;
  readonly outcome: Outcome;
}

export interface CheckedRow extends Row {
  readonly findings: readonly Finding[];
  readonly standing: 'sent' | 'left' | 'problem' | 'doubt' | 'ready';
}

export const rowOf = ({ line, draft, findings }: ReadRow, key: string): Row => ({
  line,
  draft,
  reading: findings,
  confirmed: false,
  left: false,
  key,
  outcome: { kind: 'unsent' },
});

/** Whoever takes a row back in wants it tried again. */
export const leftOut = (row: Row, left: boolean): Row => ({
  ...row,
  left,
  ...(row.outcome.kind === 'refused' ? { outcome: { kind: 'unsent' } as const } : {}),
});

/** Other content is another request: it gets a key of its own. */
export const changed = (row: Row, field: FieldName, text: string, key: string): Row => ({
  ...row,
  draft: { ...row.draft, [field]: text },
  reading: row.reading.filter((finding) => finding.field !== field),
  confirmed: false,
  key,
  outcome: { kind: 'unsent' },
});

const duplicate = words('与第{line}行是同一人，请留一行', 'The same person as in line {line}: keep one');

/** The number as one spelling, so that 15 and 18 digits, X and x of one person meet. */
const identityOf = ({ draft }: Row, given: Given): string | undefined => {
  const bare = bareCode(draft.citizenId);
  const parts = parseCitizenId(bare, given.today);
  if (parts.ok) return parts.value.citizenId;
  return bare === '' || bare.includes('?') ? undefined : bare;
};

const twins = (rows: readonly Row[], given: Given): ReadonlyMap<Row, number> => {
  const first = new Map<string, Row>();
  const found = new Map<Row, number>();
  for (const row of rows) {
    const identity = row.left ? undefined : identityOf(row, given);
    if (identity === undefined) continue;
    const earlier = first.get(identity);
    if (earlier) found.set(row, earlier.line);
    else first.set(identity, row);
  }
  return found;
};

const standingOf = (row: Row, findings: readonly Finding[]): CheckedRow['standing'] => {
  if (row.outcome.kind === 'sent') return 'sent';
  if (row.left) return 'left';
  if (row.outcome.kind === 'refused' || hasProblem(findings)) return 'problem';
  return hasDoubt(findings) && !row.confirmed ? 'doubt' : 'ready';
};

/** Every row as the form would check it, with what the file and the other rows add. */
export const checkRows = (rows: readonly Row[], given: Given): readonly CheckedRow[] => {
  const same = twins(rows, given);
  return rows.map((row) => {
    const earlier = same.get(row);
    const refused = row.outcome.kind === 'refused' ? row.outcome.findings : [];
    const findings = withoutRepeats([
      ...(earlier === undefined ? [] : [problem('citizenId', duplicate, { line: earlier })]),
      ...row.reading,
      ...checkPush(row.draft, given),
      ...refused,
    ]);
    return { ...row, findings, standing: standingOf(row, findings) };
  });
};

export const unsentOf = (rows: readonly CheckedRow[]): number =>
  rows.filter(({ standing }) => standing !== 'sent' && standing !== 'left').length;
