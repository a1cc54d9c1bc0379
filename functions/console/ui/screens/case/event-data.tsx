import type { ReactNode } from 'react';
import { wordsOfCode } from '../../api/words.ts';
import { formTexts } from '../../forms/texts.ts';
import type { FormSchema } from '../../forms/form-schema.ts';
import { isJson, type Json } from '../../forms/read-schema.ts';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { Money } from '../../parts/money.tsx';
import { Place } from '../../parts/place.tsx';
import { Working, type WorkingLine } from '../../parts/working.tsx';
import { useStepWords } from '../../forms/step-words.ts';

/** Said elsewhere on the screen, or of no use to people. */
const unsaid = new Set(['caseNumber', 'answers', 'version']);
const places = new Set([
  'origin',
  'destination',
  'to',
  'at',
  'place',
  'survivor',
  'locality',
  'division',
  'presumedLocality',
  'hukouLocality',
  'certifyingLocality',
  'givenCode',
]);
const shareOf = (value: number): string => `${(value * 100).toFixed(2)}%`;

type StoredLine = Omit<WorkingLine, 'title' | 'unit'>;

const isWorking = (value: unknown): value is StoredLine =>
  isJson(value) && typeof value['rule'] === 'string' && isJson(value['inputs']) && isJson(value['basis']);

/** The working as an event holds it, with the words of its rules. */
const workingIn = (value: unknown): readonly WorkingLine[] =>
  (Array.isArray(value) ? value.filter(isWorking) : []).map((line) => ({
    ...line,
    title: wordsOfCode('rule', line.rule),
    unit: typeof line.result === 'number' && line.rule !== 'years-counted' ? 'fen' : 'text',
  }));

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
  readonly schema?: FormSchema | undefined;
}

const choiceOf = (schema: FormSchema | undefined, value: unknown): Words | undefined => {
  if (schema?.kind === 'choice') return schema.choices.find(({ code }) => code === value)?.words;
  return schema?.kind === 'constant' && schema.choice.code === value ? schema.choice.words : undefined;
};

const partsOf = (schema: FormSchema | undefined, value: Json): ReadonlyMap<string, FormSchema> => {
  if (schema?.kind === 'object') return new Map(schema.properties.map((each) => [each.name, each.schema]));
  if (schema?.kind === 'table')
    return new Map(schema.keys.map(({ code, words: title }) => [String(code), { ...schema.value, title }]));
  if (schema?.kind !== 'union') return new Map();
  const form = schema.forms.find(({ choice }) => choice.code === value[schema.by]);
  if (!form) return new Map();
  const constant: FormSchema = { kind: 'constant', title: schema.title, choice: form.choice };
  return new Map([
    [schema.by, constant],
    ...form.schema.properties.map((each) => [each.name, each.schema] as const),
  ]);
};

const Text = ({ name, value, schema }: ValueProps & { readonly value: string }) => {
  const t = useSay();
  if (schema?.kind === 'text' && schema.format === 'sha-256')
    return <code className="numbers">{value.slice(0, 16)}…</code>;
  const isPlace = places.has(name) || (schema?.kind === 'text' && schema.format === 'division-code');
  if (isPlace && /^\d{2,6}$/u.test(value)) return <Place code={value} />;
  return <span className="numbers">{t(choiceOf(schema, value) ?? wordsOfCode(name, value))}</span>;
};

const Value = ({ name, value, schema }: ValueProps): ReactNode => {
  const t = useSay();
  if (typeof value === 'boolean') return t(value ? formTexts.yes : formTexts.no);
  if (typeof value === 'string') return <Text name={name} value={value} schema={schema} />;
  if (typeof value === 'number') {
    const isMoney = name.endsWith('Fen') || (schema?.kind === 'number' && schema.format === 'fen');
    if (isMoney) return <Money fen={value} />;
    return name.endsWith('Share')
      ? shareOf(value)
      : t(choiceOf(schema, value) ?? words(String(value), String(value)));
  }
  if (name === 'working') return <Working lines={workingIn(value)} />;
  if (Array.isArray(value))
    return (
      <ul className="event-list">
        {value.map((each: unknown) => (
          <li key={JSON.stringify(each)}>
            <Value name={name} value={each} schema={schema?.kind === 'list' ? schema.item : undefined} />
          </li>
        ))}
      </ul>
    );
  return isJson(value) ? <EventData data={value} schema={schema} /> : null;
};

const isEmptyPart = (value: unknown): boolean =>
  value === undefined || (isJson(value) && Object.keys(value).length === 0);

/** As the form has them, then what the rules added. */
const inOrder = (
  data: Json,
  parts: ReadonlyMap<string, FormSchema>,
): readonly (readonly [string, unknown])[] => {
  const named = [...parts.keys()].filter((name) => name in data);
  const others = Object.keys(data).filter((name) => !parts.has(name));
  return [...named, ...others]
    .filter((name) => !unsaid.has(name) && !isEmptyPart(data[name]))
    .map((name) => [name, data[name]]);
};

interface EventDataProps {
  readonly data: unknown;
  /** The form of the step it came from. */
  readonly schema?: FormSchema | undefined;
}

/** What an event holds, in the words of the step that wrote it: codes, places and sums as people read them. */
export function EventData({ data, schema }: EventDataProps) {
  const t = useSay();
  const stepWords = useStepWords();
  if (!isJson(data)) return null;
  const parts = partsOf(schema, data);
  const entries = inOrder(data, parts);
  if (entries.length === 0) return null;
  const nameless = schema?.kind === 'union' ? schema.by : undefined;
  const titleOf = (name: string): Words =>
    parts.get(name)?.title ?? stepWords?.titleOf(name) ?? words(name, name);
  return (
    <dl className="event-data">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className={name === nameless ? 'visually-hidden' : undefined}>{t(titleOf(name))}</dt>
          <dd>
            <Value name={name} value={value} schema={parts.get(name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
