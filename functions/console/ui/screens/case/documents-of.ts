import type { Choice, FormSchema, ObjectSchema } from '../../forms/form-schema.ts';
import { isJson } from '../../forms/read-schema.ts';
import { wordsOfCode } from '../../api/words.ts';
import { words } from '../../language/words.ts';
import { isWhole, type TrailEvent, type TrailItem } from './use-case.ts';

export interface SentDocument {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly sent: TrailEvent;
  /** The event that took it back. */
  readonly invalidated?: TrailEvent;
}

const referencesIn = (data: unknown): readonly unknown[] => {
  if (!isJson(data)) return [];
  const { documents, evidence } = data;
  return [...(Array.isArray(documents) ? (documents as readonly unknown[]) : []), evidence];
};

const textAt = (value: unknown, name: string): string =>
  isJson(value) && typeof value[name] === 'string' ? value[name] : '';

/** Every document that was sent by reference, newest of the same name, and whether it still stands. */
export const documentsOf = (items: readonly TrailItem[]): readonly SentDocument[] => {
  const found = new Map<string, SentDocument>();
  for (const event of items.filter(isWhole)) {
    for (const reference of referencesIn(event.data)) {
      const id = textAt(reference, 'id');
      if (id !== '')
        found.set(id, {
          id,
          kind: textAt(reference, 'kind'),
          digest: textAt(reference, 'digest'),
          sent: event,
        });
    }
    const taken =
      event.type === 'document-invalidated' ? found.get(textAt(event.data, 'document')) : undefined;
    if (taken) found.set(taken.id, { ...taken, invalidated: event });
  }
  return [...found.values()];
};

const choiceOf = ({ id, kind }: SentDocument): Choice => {
  const { zh, en } = wordsOfCode('kind', kind);
  return { code: id, words: words(`${zh}（${id}）`, `${en} (${id})`) };
};

/** Where a step asks which document, those that stand are offered. */
export const withDocuments = (schema: ObjectSchema, items: readonly TrailItem[]): ObjectSchema => {
  const choices = documentsOf(items)
    .filter(({ invalidated }) => !invalidated)
    .map(choiceOf);
  const offered = (field: FormSchema): FormSchema =>
    field.kind === 'text' && choices.length > 0 ? { kind: 'choice', title: field.title, choices } : field;
  return {
    ...schema,
    properties: schema.properties.map((property) =>
      property.name === 'document' ? { ...property, schema: offered(property.schema) } : property,
    ),
  };
};
