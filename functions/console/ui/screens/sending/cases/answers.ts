import { words, type Words } from '../../../language/words.ts';

/** What the trail says of one event; `data` is as the event's kind has it. */
export interface ToldEvent {
  readonly type: string;
  readonly at: string;
  readonly title: Words;
  readonly data: unknown;
}

/** What the other side said last, in parts that a screen puts into words. */
export interface Answer {
  readonly type: string;
  readonly at: string;
  readonly title: Words;
  /** A code and the property of the API that has its words. */
  readonly code?: { readonly property: string; readonly code: string };
  readonly place?: string;
  readonly on?: string;
  readonly note?: Words;
}

/** Events by which a hukou locality answers, and what tells the answer within each. */
const answering: Readonly<Record<string, (data: unknown) => Omit<Answer, 'type' | 'at' | 'title'>>> = {
  'inquiry-answered': (data) => ({
    ...codeAt(data, ['found'], 'found'),
    ...textAs('place', textAt(data, ['at'])),
  }),
  returned: (data) => codeAt(data, ['code'], 'ReturnRequest.code'),
  forwarded: (data) => ({ ...codeAt(data, ['why'], 'why'), ...textAs('place', textAt(data, ['to'])) }),
  'handed-back': (data) => codeAt(data, ['why'], 'why'),
  'clarification-requested': () => ({ note: words('对方有问题，请补充说明', 'They ask a question') }),
  'reminder-answered': (data) => ({
    ...codeAt(data, ['answer', 'kind'], 'kind'),
    ...textAs('on', textAt(data, ['answer', 'on'])),
  }),
  accepted: () => ({}),
  'enrolment-decided': (data) => ({
    ...codeAt(data, ['outcome', 'kind'], 'kind'),
    ...textAs('place', textAt(data, ['outcome', 'place'])),
  }),
  'pension-awarded': () => ({}),
  'first-payment-confirmed': () => ({}),
  'reopening-requested': () => ({}),
  discharged: () => ({}),
};

const textAt = (data: unknown, path: readonly string[]): string | undefined => {
  const found = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (Reflect.get(inner, name) as unknown) : undefined,
    data,
  );
  return typeof found === 'string' ? found : undefined;
};

const codeAt = (data: unknown, path: readonly string[], property: string): Pick<Answer, 'code'> => {
  const code = textAt(data, path);
  return code === undefined ? {} : { code: { property, code } };
};

const textAs = <K extends 'place' | 'on'>(
  key: K,
  text: string | undefined,
): { readonly [P in K]?: string } => {
  const pair: { [P in K]?: string } = {};
  if (text !== undefined) pair[key] = text;
  return pair;
};

/** Everything that the other side said, the last first. */
export const answersOf = (events: readonly ToldEvent[]): readonly Answer[] =>
  events.toReversed().flatMap(({ type, at, title, data }) => {
    const told = Object.hasOwn(answering, type) ? answering[type] : undefined;
    return told ? [{ type, at, title, ...told(data) }] : [];
  });

export interface Reminding {
  readonly at: string;
  /** Nothing while nobody answered. */
  readonly answer?: Answer;
}

const isOrigins = ({ data }: ToldEvent): boolean => textAt(data, ['by']) === 'origin';

/** The last time we reminded them, with what they said to it. */
export const lastReminder = (events: readonly ToldEvent[]): Reminding | undefined => {
  const reminded = events.findLastIndex((event) => event.type === 'reminded' && isOrigins(event));
  const event = events[reminded];
  if (!event) return undefined;
  const answer = answersOf(events.slice(reminded + 1)).find(({ type }) => type === 'reminder-answered');
  return { at: event.at, ...(answer ? { answer } : {}) };
};
