import { type Words, words } from '../../domain/words.ts';
import type { FieldForm } from './forms.ts';

export interface FieldLayout {
  readonly name: string;
  readonly form: FieldForm;
  readonly title: Words;
  readonly example: string;
}

/** Fields in their order, after the letter of the record. */
export type RecordLayout = readonly FieldLayout[];

/**
 * A file of records, one a line, fields by commas: H (header; its first field is the marker of the layout and its version),
 * C (the titles of the detail's columns, for people), D (details), T (trailer). Writer, reader and description read this table.
 */
export interface FileLayout {
  readonly title: Words;
  /** Has Chinese characters, by which a reader tells UTF-8 from GB18030. */
  readonly marker: string;
  readonly header: RecordLayout;
  readonly detail: RecordLayout;
  readonly trailer: RecordLayout;
}

/** The texts of a record by the names of its fields. */
export type Values<Fields extends RecordLayout> = Readonly<Record<Fields[number]['name'], string>>;

export const recordTitles = {
  H: words('文件头', 'header'),
  C: words('列名', 'column titles'),
  D: words('明细', 'detail'),
  T: words('文件尾', 'trailer'),
} as const;
export type RecordLetter = keyof typeof recordTitles;
