import { createContext, use } from 'react';
import type { Draft } from '../record/draft.ts';
import type { Given } from '../record/check-draft.ts';
import type { Finding } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';

/** A record that is being written, for the fields that show a part of it. */
export interface RecordForm {
  readonly draft: Draft;
  readonly given: Given;
  /** What may be said of a field by now. */
  readonly findingsOf: (field: FieldName) => readonly Finding[];
  readonly set: (field: FieldName, text: string) => void;
  readonly leave: (field: FieldName) => void;
  readonly idOf: (field: FieldName) => string;
  readonly required: (field: FieldName) => boolean;
}

export const RecordContext = createContext<RecordForm | undefined>(undefined);

export const useRecord = (): RecordForm => {
  const form = use(RecordContext);
  if (!form) throw new Error('a record is above its fields');
  return form;
};
