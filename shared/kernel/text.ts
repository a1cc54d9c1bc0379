import * as z from 'zod';

/** Why a text is refused. Nothing is trimmed, folded or replaced: a name is evidence. */
export type TextProblem =
  | 'text-empty'
  | 'text-too-long'
  | 'text-control-character'
  | 'text-bidi-character'
  | 'text-unpaired-surrogate';

interface TextRule {
  /** Counted in code points, so that a rare character counts once. */
  readonly maximumLength: number;
  readonly lineBreaks: boolean;
}

const nothingVisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const controlExceptLineFeed = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/u;
const bidirectional = /\p{Bidi_Control}/u;

/** Letters of any script, `·`, full-width forms, variation selectors and private-use code points all pass. */
const textProblem = (text: string, rule: TextRule): TextProblem | undefined => {
  if (!text.isWellFormed()) return 'text-unpaired-surrogate';
  if ((rule.lineBreaks ? controlExceptLineFeed : control).test(text)) return 'text-control-character';
  if (bidirectional.test(text)) return 'text-bidi-character';
  if (nothingVisible.test(text)) return 'text-empty';
  return Array.from(text).length > rule.maximumLength ? 'text-too-long' : undefined;
};

const textSchema = (rule: TextRule) =>
  z
    .string()
    .superRefine((text, context) => {
      const problem = textProblem(text, rule);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .meta({ minLength: 1, maxLength: rule.maximumLength });

/** A person's name as the household register writes it, 1 to 50 characters. */
export const personNameSchema = textSchema({ maximumLength: 50, lineBreaks: false });

/** One line of at most `maximumLength` characters. */
export const shortTextSchema = (maximumLength: number) => textSchema({ maximumLength, lineBreaks: false });

/** Several lines (line feed only) of at most `maximumLength` characters together. */
export const longTextSchema = (maximumLength: number) =>
  textSchema({ maximumLength, lineBreaks: true }).meta({ 'x-format': 'multiline' });
