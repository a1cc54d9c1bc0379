import { keysOf } from '../../kernel/keys.ts';
import { type Words, words } from '../words.ts';
import { type ComparedField, comparedFields, type Particulars, ruleOf } from './compared-fields.ts';

export const agreements = ['same', 'differs', 'only-here', 'only-sent', 'not-known'] as const;
export type Agreement = (typeof agreements)[number];

/** From the best to the worst: what differs beyond doubt is worse than what may have changed. */
export const confidences = ['certain', 'likely', 'doubtful', 'contradiction'] as const;
export type Confidence = (typeof confidences)[number];

/** Why two values are judged as they are; the clerk sees the sentence. */
export const comparisonSentences = {
  identical: words('完全一致。', 'Identical.'),
  'same-in-one-form': words(
    '写法不同（全角半角、空格、间隔号、繁体或异体字、新旧号码），内容一致。',
    'Written differently (width, spaces, middle dot, traditional or variant characters, old number), the same in substance.',
  ),
  'proved-by-number': words('与身份证号所载一致。', 'As the citizen ID says.'),
  'told-by-number': words('推送信息未填，可由身份证号得出。', 'Not sent; the citizen ID tells it.'),
  'against-the-number': words(
    '与身份证号所载不一致，请向认定地核实后更正。',
    'Not what the citizen ID says: ask the certifying locality and have it corrected.',
  ),
  'first-registered-elsewhere': words(
    '身份证号前六位是首次登记地，不是现户籍地，仅供参考。',
    'The number begins with the county of first registration, which is not the present hukou: a hint only.',
  ),
  'one-character-differs': words(
    '有一个字不同，请核对是否录入有误或曾用名。',
    'One character differs: a slip of the pen or a former name?',
  ),
  'lasting-differs': words('两处不一致，请核实是否同一人。', 'They differ: make sure that it is one person.'),
  'may-have-changed': words(
    '两处不一致，可能已变更，请核实。',
    'They differ; it may have changed: check it.',
  ),
  'only-here': words('本地已有，推送信息中没有。', 'Known here, not sent.'),
  'only-sent': words('仅推送信息中有，本地没有。', 'Sent, not known here.'),
  'not-known': words('推送信息和本地都没有。', 'Neither sent nor known here.'),
} as const satisfies Record<string, Words>;
export type ComparisonReason = keyof typeof comparisonSentences;
export const comparisonReasons = keysOf(comparisonSentences);

export interface Judgement {
  readonly agreement: Agreement;
  /** Absent where there is nothing to compare. */
  readonly confidence?: Confidence;
  readonly why: ComparisonReason;
}

/** Exactly one character, at the same place, is another one; a name of one character has nothing else to go by. */
const oneCharacterApart = (one: string, other: string): boolean => {
  const [left, right] = [Array.from(one), Array.from(other)];
  return (
    left.length > 1 &&
    left.length === right.length &&
    left.filter((character, index) => character !== right[index]).length === 1
  );
};

const difference = (field: ComparedField, one: string, other: string): Judgement => {
  if (field === 'name' && oneCharacterApart(one, other))
    return { agreement: 'differs', confidence: 'doubtful', why: 'one-character-differs' };
  return ruleOf(field).lasting
    ? { agreement: 'differs', confidence: 'contradiction', why: 'lasting-differs' }
    : { agreement: 'differs', confidence: 'doubtful', why: 'may-have-changed' };
};

/** What was sent against what is known here, of one field. */
export const judge = (
  field: ComparedField,
  sent: string | undefined,
  known: string | undefined,
): Judgement => {
  if (sent === undefined)
    return known === undefined
      ? { agreement: 'not-known', why: 'not-known' }
      : { agreement: 'only-here', why: 'only-here' };
  if (known === undefined) return { agreement: 'only-sent', why: 'only-sent' };
  if (sent === known) return { agreement: 'same', confidence: 'certain', why: 'identical' };
  const [one, other] = [ruleOf(field).inOneForm(sent), ruleOf(field).inOneForm(known)];
  return one === other
    ? { agreement: 'same', confidence: 'likely', why: 'same-in-one-form' }
    : difference(field, one, other);
};

/** What was sent against what the number tells (GB 11643): day and sex for certain, of the place a hint. */
export const judgeByNumber = (field: ComparedField, sent: string | undefined, told: string): Judgement => {
  if (sent === undefined) return { agreement: 'only-here', confidence: 'certain', why: 'told-by-number' };
  if (sent === told) return { agreement: 'same', confidence: 'certain', why: 'proved-by-number' };
  return field === 'hukouDivision'
    ? { agreement: 'differs', confidence: 'doubtful', why: 'first-registered-elsewhere' }
    : { agreement: 'differs', confidence: 'contradiction', why: 'against-the-number' };
};

export interface Seen<S> {
  readonly value: string;
  readonly judgement: Judgement;
  readonly source: S;
}

/** One line of a comparison: values as they are held, to be masked by whoever shows them. */
export interface ComparedLine<S> {
  readonly field: ComparedField;
  readonly sent?: string;
  readonly fromCitizenId?: Omit<Seen<S>, 'source'>;
  readonly known: readonly Seen<S>[];
  readonly judgement: Judgement;
}

const rankOf = ({ agreement, confidence }: Judgement): number =>
  confidence === undefined || agreement === 'only-here' ? -1 : confidences.indexOf(confidence);

const worst = (judgements: readonly Judgement[]): Judgement | undefined =>
  judgements.toSorted((one, other) => rankOf(other) - rankOf(one))[0];

export interface Compared<S> {
  readonly sent: Particulars;
  readonly fromCitizenId: Particulars;
  readonly known: readonly { readonly source: S; readonly particulars: Particulars }[];
}

const lineOf = <S>(field: ComparedField, compared: Compared<S>): ComparedLine<S> => {
  const sent = compared.sent[field];
  const told = compared.fromCitizenId[field];
  const known = compared.known.flatMap(({ source, particulars }): Seen<S>[] => {
    const value = particulars[field];
    return value === undefined ? [] : [{ value, source, judgement: judge(field, sent, value) }];
  });
  const byNumber = told === undefined ? [] : [judgeByNumber(field, sent, told)];
  const here = known.map(({ judgement }) => judgement);
  // A hint counts where nothing better is known.
  const counted = byNumber.filter(({ why }) => why !== 'first-registered-elsewhere' || here.length === 0);
  return {
    field,
    ...(sent === undefined ? {} : { sent }),
    ...(told === undefined || !byNumber[0] ? {} : { fromCitizenId: { value: told, judgement: byNumber[0] } }),
    known,
    judgement: worst([...counted, ...here]) ?? judge(field, sent, undefined),
  };
};

/**
 * Field by field what the certifying locality sent, what the citizen ID tells, and what the hukou locality has already. Nothing in it
 * comes from whoever asks, so that nobody finds out a value by trying.
 */
export const compare = <S>(compared: Compared<S>): readonly ComparedLine<S>[] =>
  comparedFields.map((field) => lineOf(field, compared));
