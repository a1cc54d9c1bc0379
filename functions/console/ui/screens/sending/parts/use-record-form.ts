import { useCallback, useId, useMemo, useState } from 'react';
import type { Given } from '../record/check-draft.ts';
import type { Draft } from '../record/draft.ts';
import type { Finding } from '../record/finding.ts';
import { hasProblem } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';
import { bareCode } from '../record/half-width.ts';
import type { RecordForm } from './record-context.ts';

interface Options {
  readonly initial: Draft;
  readonly given: Given;
  readonly check: (draft: Draft, given: Given) => readonly Finding[];
  readonly required: readonly FieldName[];
}

const wholeNumber = 18;

/** A record while it is written: said of a field is what is wrong when it was left, or when the form was to be sent. */
export const useRecordForm = ({ initial, given, check, required }: Options) => {
  const [draft, setDraft] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const prefix = useId();
  const findings = useMemo(() => [...check(draft, given), ...refused], [check, draft, given, refused]);
  const set = useCallback((field: FieldName, text: string) => {
    setDraft((before) => (before[field] === text ? before : { ...before, [field]: text }));
    // Whichever field the refusal named, another one may be what was wrong: the exchange is asked again.
    setRefused((before) => (before.length === 0 ? before : []));
  }, []);
  const leave = useCallback((field: FieldName) => setLeft((before) => new Set([...before, field])), []);
  const idOf = useCallback((field: FieldName) => `${prefix}${field}`, [prefix]);
  const told = (field: FieldName): boolean => {
    if (all || (left.has(field) && draft[field] !== '')) return true;
    // A whole number is judged at once, so that a slip is seen while the eye is still on the card.
    return field === 'citizenId' && bareCode(draft.citizenId).length >= wholeNumber;
  };
  const record: RecordForm = {
    draft,
    given,
    findingsOf: (field) =>
      told(field) || refused.some((finding) => finding.field === field)
        ? findings.filter((finding) => finding.field === field)
        : [],
    set,
    leave,
    idOf,
    required: (field) => required.includes(field),
  };
  /** Shows everything that is found; goes to the first problem. True when there is none. */
  const settle = (): boolean => {
    setAll(true);
    if (!hasProblem(findings)) return true;
    const wrong = findings.filter(({ level }) => level === 'problem').map(({ field }) => field);
    const first = wrong
      .map((field) => document.getElementById(idOf(field)))
      .filter((element) => element !== null)
      .toSorted((one, other) =>
        one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )[0];
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
    return false;
  };
  const restart = (next: Draft): void => {
    setDraft(next);
    setLeft(new Set());
    setAll(false);
    setRefused([]);
  };
  return { record, findings, settle, restart, refuse: setRefused };
};
