import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import type { Given } from '../record/check-draft.ts';
import { RecordContext, type RecordForm } from '../parts/record-context.ts';
import { fieldNames, type FieldName } from '../record/fields.ts';
import { neededFields } from './read-rows.ts';
import type { CheckedRow } from './rows.ts';

interface RowRecordProps {
  readonly row: CheckedRow;
  readonly given: Given;
  readonly onChange: (field: FieldName, text: string) => void;
  readonly children: (fields: readonly FieldName[]) => ReactNode;
}

/** One row for the fields that show it; gives those to be looked at, which stay while somebody is in them. */
export const RowRecord = ({ row, given, onChange, children }: RowRecordProps) => {
  const prefix = useId();
  const [edited, setEdited] = useState<readonly FieldName[]>([]);
  const { draft, findings } = row;
  const set = useCallback(
    (field: FieldName, text: string) => {
      setEdited((before) => (before.includes(field) ? before : [...before, field]));
      onChange(field, text);
    },
    [onChange],
  );
  const record = useMemo(
    (): RecordForm => ({
      draft,
      given,
      findingsOf: (field) => findings.filter((finding) => finding.field === field),
      set,
      leave: () => undefined,
      idOf: (field) => `${prefix}${field}`,
      required: (field) => neededFields(given.division).includes(field),
    }),
    [draft, given, findings, set, prefix],
  );
  const flagged = new Set(findings.filter(({ level }) => level !== 'note').map(({ field }) => field));
  const fields = fieldNames.filter((field) => flagged.has(field) || edited.includes(field));
  return <RecordContext value={record}>{children(fields)}</RecordContext>;
};
